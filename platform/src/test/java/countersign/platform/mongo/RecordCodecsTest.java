package countersign.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.platform.codec.Codecs;
import countersign.platform.codec.FormerName;
import countersign.platform.codec.StateName;
import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class RecordCodecsTest {

    enum Colour {
        RED,
        GREEN
    }

    sealed interface Life {}

    record Young(OdsCode home) implements Life {}

    @StateName("old")
    record Aged(OdsCode home, Instant since) implements Life {}

    @FormerName("lost")
    record Gone(@FormerName("lostAt") Optional<Instant> at) implements Life {}

    record Number(int value) {}

    record Everything(
            OdsCode code,
            Number number,
            int count,
            long large,
            boolean flag,
            Colour colour,
            Instant at,
            LocalDate day,
            Optional<String> maybe,
            Optional<OdsCode> maybeCode,
            @Nullable String perhaps,
            List<Life> lives,
            Set<Colour> colours,
            Map<String, Number> byName,
            Map<OdsCode, List<String>> byCode,
            byte[] bytes,
            Life life) {}

    record Small(String name, @Nullable String note, List<String> tags, Optional<String> maybe) {}

    @Test
    void readsBackWhatItWrote() {
        var written = everything(Optional.of("x"), "y");
        var read = roundTrip(written, Everything.class);
        assertThat(read).usingRecursiveComparison().isEqualTo(written);
        assertThat(roundTrip(everything(Optional.empty(), null), Everything.class))
                .usingRecursiveComparison()
                .isEqualTo(everything(Optional.empty(), null));
    }

    @Test
    void writesRecordsOfOneComponentAsThatComponent() {
        var stored = encode(everything(Optional.of("x"), "y"), Everything.class);
        assertThat(stored.get("code")).isEqualTo(new BsonString("QUY"));
        assertThat(stored.getInt32("number").getValue()).isEqualTo(7);
    }

    @Test
    void namesTheStateOfSealedFamilies() {
        var lives = encode(everything(Optional.empty(), null), Everything.class).getArray("lives");
        assertThat(lives)
                .extracting(life -> life.asDocument().getString("state").getValue())
                .containsExactly("young", "old", "gone");
    }

    @Test
    void keepsTheStateWhenTheMemberIsAskedForByItself() {
        var stored = encode(new Young(new OdsCode("QUY")), Young.class);
        assertThat(stored.getString("state").getValue()).isEqualTo("young");
        assertThat(decode(stored, Life.class)).isEqualTo(new Young(new OdsCode("QUY")));
    }

    @Test
    void failsOnAStateThatItDoesNotKnow() {
        var stored = BsonDocument.parse("{state: 'resurrected', home: 'QUY'}");
        assertThatThrownBy(() -> decode(stored, Life.class))
                .isInstanceOf(CodecConfigurationException.class)
                .hasMessageContaining("resurrected");
        assertThatThrownBy(() -> decode(BsonDocument.parse("{home: 'QUY'}"), Life.class))
                .isInstanceOf(CodecConfigurationException.class);
    }

    @Test
    void readsWhatWasStoredUnderFormerNamesAndWritesTheNewOnes() {
        var read = decode(BsonDocument.parse("{state: 'lost', lostAt: {$date: '2024-09-12T00:00:00Z'}}"), Life.class);

        assertThat(read).isEqualTo(new Gone(Optional.of(Instant.parse("2024-09-12T00:00:00Z"))));
        assertThat(encode(read, Life.class).keySet()).containsExactly("state", "at");
        assertThat(encode(read, Life.class).getString("state").getValue()).isEqualTo("gone");
    }

    @Test
    void findsTheStateBehindOtherFields() {
        var stored = BsonDocument.parse("{home: 'QUY', extra: {a: 1}, state: 'young'}");
        assertThat(decode(stored, Life.class)).isEqualTo(new Young(new OdsCode("QUY")));
    }

    @Test
    void readsAbsentFieldsOnlyWhereTheTypeAllows() {
        assertThat(decode(BsonDocument.parse("{name: 'a'}"), Small.class))
                .isEqualTo(new Small("a", null, List.of(), Optional.empty()));
        assertThatThrownBy(() -> decode(BsonDocument.parse("{note: 'a'}"), Small.class))
                .hasMessageContaining("name of Small is missing");
    }

    @Test
    void escapesKeysOfMaps() {
        var keys = new LinkedHashMap<String, Number>();
        keys.put("1.1", new Number(1));
        keys.put("$%2E", new Number(2));
        record Holder(Map<String, Number> map, int other) {}
        var stored = encode(new Holder(keys, 1), Holder.class);
        assertThat(stored.getDocument("map").keySet()).containsExactly("1%2E1", "%24%252E");
        assertThat(decode(stored, Holder.class).map()).isEqualTo(keys);
    }

    @Test
    void refusesToReadWhatTheRecordDoesNotAccept() {
        record Holder(OdsCode code, int other) {}
        assertThatThrownBy(() -> decode(BsonDocument.parse("{code: 'not a code', other: 1}"), Holder.class))
                .isInstanceOf(CodecConfigurationException.class);
    }

    private static Everything everything(Optional<String> maybe, @Nullable String perhaps) {
        return new Everything(
                new OdsCode("QUY"),
                new Number(7),
                1,
                1L << 40,
                true,
                Colour.GREEN,
                Instant.parse("2026-11-02T12:00:00.123Z"),
                LocalDate.of(2026, 11, 2),
                maybe,
                maybe.map(any -> new OdsCode("QOX")),
                perhaps,
                List.of(
                        new Young(new OdsCode("QUY")),
                        new Aged(new OdsCode("QUY"), Instant.parse("2026-11-02T12:00:00Z")),
                        new Gone(Optional.empty())),
                Set.of(Colour.RED),
                Map.of("1.1", new Number(1)),
                Map.of(new OdsCode("QUY"), List.of("a")),
                new byte[] {1, 2},
                new Gone(Optional.empty()));
    }

    private static <T> T roundTrip(T value, Class<T> type) {
        return decode(encode(value, type), type);
    }

    private static <T> BsonDocument encode(T value, Class<T> type) {
        return new EnvelopeCodec<>(type, Codecs.registry(), Shapes.FIRST)
                .encode(value)
                .asDocument();
    }

    private static <T> T decode(BsonDocument stored, Class<T> type) {
        var envelope = BsonDocument.parse("{_id: 'x', version: 1}").append("body", stored);
        return new EnvelopeCodec<>(type, Codecs.registry(), Shapes.FIRST)
                .decode(envelope)
                .body();
    }
}
