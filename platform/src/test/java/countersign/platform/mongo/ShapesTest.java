package countersign.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import countersign.platform.testing.DocumentServer;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was stored by earlier versions is read as it would be stored today. */
@ExtendWith(DocumentServer.class)
class ShapesTest {

    private static final Shapes THREE = new Shapes(List.of(
            body -> renamed(body, "owner", "holder"),
            body -> body.append("size", new BsonInt32(body.getInt32("size").getValue() * 10))));

    record Former(String owner, int size) {}

    record Thing(String holder, int size) {}

    private final MongoDatabase database;
    private final Aggregates<Former> former;
    private final Aggregates<Thing> things;

    ShapesTest(MongoDatabase database) {
        this.database = database;
        former = AggregateStoresForTests.of(database).of("shaped", Former.class);
        things = AggregateStoresForTests.of(database).of("shaped", Thing.class, THREE);
    }

    private static BsonDocument renamed(BsonDocument body, String from, String to) {
        BsonDocument upgraded = body.clone();
        upgraded.append(to, upgraded.remove(from));
        return upgraded;
    }

    @BeforeEach
    void oneIsStoredInTheFirst() {
        database.getCollection("shaped").drop();
        former.insert("a", new Former("QUY", 2));
    }

    private Document stored() {
        return database.getCollection("shaped").find(Filters.eq("a")).first();
    }

    @Test
    void readsTheFirstAsTheNewestAndLeavesItStoredAsItIs() {
        assertThat(things.find("a")).contains(new Versioned<>("a", 1, new Thing("QUY", 20)));
        assertThat(stored().containsKey("shape")).isFalse();
    }

    @Test
    void readsOneBetweenFromThereOn() {
        database.getCollection("shaped")
                .updateOne(
                        Filters.eq("a"),
                        Updates.combine(Updates.rename("body.owner", "body.holder"), Updates.set("shape", 2)));

        assertThat(things.find("a")).contains(new Versioned<>("a", 1, new Thing("QUY", 20)));
    }

    @Test
    void storesItInTheNewestWhenItChanges() {
        Versioned<Thing> read = things.find("a").orElseThrow();

        assertThat(things.replace("a", read.version(), new Thing("QOX", 30))).isTrue();

        assertThat(stored().getInteger("shape")).isEqualTo(3);
        assertThat(things.find("a")).contains(new Versioned<>("a", 2, new Thing("QOX", 30)));
    }

    @Test
    void changesWithinItInTheNewest() {
        assertThat(things.changeInPlace("a", Filters.eq("body.holder", "QUY"), Updates.set("body.size", 70)))
                .isTrue();

        assertThat(things.find("a").orElseThrow().body()).isEqualTo(new Thing("QUY", 70));
    }

    @Test
    void refusesWhatALaterVersionStored() {
        database.getCollection("shaped").updateOne(Filters.eq("a"), Updates.set("shape", 4));

        assertThatThrownBy(() -> things.find("a")).hasStackTraceContaining("Stored in shape 4, and only 3 is known");
    }
}
