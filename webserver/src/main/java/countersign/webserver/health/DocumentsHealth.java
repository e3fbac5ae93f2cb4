package countersign.webserver.health;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the document server answers within two seconds. Spring's own indicator asks for what the embedded server does
 * not know, calls it down, and writes a stack trace at each question.
 */
final class DocumentsHealth implements HealthIndicator {

    private static final long PATIENCE_SECONDS = 2;

    private final MongoClient client;

    DocumentsHealth(MongoClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        try {
            client.getDatabase("admin")
                    .withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (MongoException away) {
            return Health.down().build();
        }
    }
}
