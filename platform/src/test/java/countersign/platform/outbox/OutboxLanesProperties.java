package countersign.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import countersign.platform.codec.Codecs;
import countersign.platform.mongo.AggregateStoresForTests;
import countersign.platform.mongo.Aggregates;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.bson.Document;

/**
 * Whatever is written, refused, away or lost half-way in whatever order: within a lane of an aggregate messages arrive
 * in order, nothing is lost, and no lane and no aggregate waits for another.
 */
class OutboxLanesProperties {

    private static final OutboxSettings SETTINGS = new OutboxSettings(
            Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMinutes(5), 1);
    private static final MongoDatabase DATABASE = database();

    enum Kind {
        WRITE,
        WRITE_WHAT_IS_REFUSED,
        RECEIVER_GOES,
        RECEIVER_COMES,
        CRASH_AFTER_WRITE,
        CRASH_AFTER_DELIVERY,
        SWEEP
    }

    record Step(Kind kind, Place place) {}

    record Place(String aggregate, Lane lane) {}

    record Thing(int number) {}

    record Laned(Lane lane) {}

    @Property(tries = 80)
    void holdsUpNothingButTheSameLaneOfTheSameAggregate(@ForAll("steps") @Size(min = 5, max = 40) List<Step> steps) {
        var world = new World();
        steps.forEach(world::take);
        world.everythingIsMended();
        world.sweep();
        world.written.forEach((place, ids) -> assertThat(world.arrived(place)).isEqualTo(ids));
        assertThat(world.stuck.list("", 10)).isEmpty();
    }

    @Provide
    Arbitrary<Step> step() {
        var places = Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of(Lane.class))
                .as(Place::new);
        return Combinators.combine(Arbitraries.of(Kind.class), places).as(Step::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return step().list().ofMinSize(5).ofMaxSize(40);
    }

    private static MongoDatabase database() {
        var address = new ConnectionString(DocumentServer.newUri());
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .codecRegistry(Codecs.registry())
                .build());
        return client.getDatabase(address.getDatabase());
    }

    private static final class World implements OutboxHandler<Laned> {

        final Map<Place, List<String>> written = new HashMap<>();
        private final Map<Place, Set<String>> got = new HashMap<>();
        private final Set<String> refused = new HashSet<>();
        private final Set<Lane> away = new HashSet<>();
        private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
        final StuckWorks stuck = new StuckWorks(DATABASE, clock, Stream::of);
        private final OutboxRelay relay;
        private final Aggregates<Thing> things;

        World() {
            DATABASE.drop();
            relay = RelayForTests.of(DATABASE, clock, SETTINGS, stuck, this);
            things = AggregateStoresForTests.of(DATABASE, relay).of("things", Thing.class);
            things.insert("a", new Thing(0));
            things.insert("b", new Thing(0));
        }

        void take(Step step) {
            switch (step.kind()) {
                case WRITE -> write(things, step.place());
                case WRITE_WHAT_IS_REFUSED -> refused.add(write(things, step.place()));
                case CRASH_AFTER_WRITE -> write(dying(step.place()), step.place());
                case RECEIVER_GOES -> away.add(step.place().lane());
                case RECEIVER_COMES -> away.remove(step.place().lane());
                case CRASH_AFTER_DELIVERY -> crashAfterDelivery(step.place());
                case SWEEP -> sweep();
            }
        }

        private Aggregates<Thing> dying(Place place) {
            return AggregateStoresForTests.of(DATABASE, new Dying(leases(place)))
                    .of("things", Thing.class);
        }

        private OutboxLeases leases(Place place) {
            return new OutboxLeases(DATABASE, clock, SETTINGS.lease(), place.lane());
        }

        private String write(Aggregates<Thing> things, Place place) {
            var ids = written.computeIfAbsent(place, key -> new ArrayList<>());
            var message = new OutboxMessage(
                    place + "#" + ids.size(),
                    "test",
                    new Document("lane", place.lane().name()),
                    clock.instant(),
                    place.lane());
            var known = things.find(place.aggregate()).orElseThrow();
            assertThat(things.replace(known.id(), known.version(), new Thing(ids.size()), message))
                    .isTrue();
            ids.add(message.id());
            return message.id();
        }

        private void crashAfterDelivery(Place place) {
            leases(place)
                    .claim("things", place.aggregate())
                    .filter(held -> !held.waiting().isEmpty()
                            && passes(held.waiting().getFirst().id(), place.lane()))
                    .ifPresent(held -> {
                        var first = held.waiting().getFirst();
                        deliver(type().read(first.payload()), new Origin(held.id(), first.id(), first.at()));
                    });
        }

        void everythingIsMended() {
            refused.clear();
            away.clear();
        }

        /** After it, whatever need not wait for its own lane has arrived. */
        void sweep() {
            clock.advance(Duration.ofMinutes(10));
            relay.sweep();
            written.forEach((place, ids) -> {
                var expected =
                        ids.stream().takeWhile(id -> !refused.contains(id)).toList();
                assertThat(ids.subList(0, arrived(place).size())).isEqualTo(arrived(place));
                if (!away.contains(place.lane())) {
                    assertThat(arrived(place)).isEqualTo(expected);
                }
            });
        }

        List<String> arrived(Place place) {
            return List.copyOf(got.getOrDefault(place, Set.of()));
        }

        private boolean passes(String id, Lane lane) {
            return !refused.contains(id) && !away.contains(lane);
        }

        @Override
        public MessageType<Laned> type() {
            return new MessageType<>("test", Laned.class);
        }

        @Override
        public void deliver(Laned laned, Origin origin) {
            if (!passes(origin.message(), laned.lane())) {
                throw new IllegalStateException("No");
            }
            got.computeIfAbsent(new Place(origin.aggregate(), laned.lane()), key -> new LinkedHashSet<>())
                    .add(origin.message());
        }
    }
}
