package countersign.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeclaredIndexListenerTest {

    private final DeclaredIndexListener listener = new DeclaredIndexListener();
    private final ConnectionString uri = new ConnectionString(DocumentServer.newUri());
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(uri)
            .addCommandListener(listener)
            .build());
    private final MongoCollection<Document> things =
            client.getDatabase(uri.getDatabase()).getCollection("things");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void acceptsWhatADeclaredIndexServes() {
        things.createIndex(Indexes.ascending("owner", "size"));
        things.find(Filters.eq("a")).first();
        things.find(Filters.eq("owner", "x")).sort(Sorts.ascending("size")).first();
        things.updateOne(Filters.eq("owner", "x"), Updates.set("n", 1));
        things.aggregate(List.of(Aggregates.match(Filters.eq("owner", "x")))).first();
        listener.assertServed();
    }

    @Test
    void tellsIndexesApartThatHaveTheSameFieldsInAnotherOrder() {
        things.createIndex(Indexes.ascending("owner", "size"));
        things.createIndex(Indexes.ascending("size", "owner"));
        things.find(Filters.eq("size", 0)).sort(Sorts.ascending("owner")).first();
        listener.assertServed();
    }

    @Test
    void findsEachKindOfCommandThatScans() {
        things.createIndex(Indexes.ascending("owner"));
        var scan = Filters.eq("colour", "red");
        things.find(scan).first();
        things.updateMany(scan, Updates.set("n", 1));
        things.deleteMany(scan);
        things.findOneAndUpdate(scan, Updates.set("n", 1));
        things.aggregate(List.of(Aggregates.match(scan))).first();
        assertThat(listener.unserved()).hasSize(5);
        assertThatThrownBy(listener::assertServed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
    }
}
