package countersign.review.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.testing.DocumentServer;
import countersign.review.webhook.delivery.AttemptLog.Entry;
import countersign.review.webhook.sending.Attempt;
import countersign.review.webhook.sending.Failure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DocumentServer.class)
class AttemptLogTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Delivery DELIVERY =
            Delivery.of("ret-1_1_e", "e", new OdsCode("QUY"), new OdsCode("Y58"), "ret-1", new byte[] {'{', '}'}, NOW);

    private final AttemptLog log;

    AttemptLogTest(MongoDatabase database) {
        log = new AttemptLog(database);
    }

    @Test
    void showsAnAttemptWhoseProcessDiedAndTheOneThatFollowed() {
        Entry died = log.begin(new Versioned<>(DELIVERY.id(), 2, DELIVERY), "region.example", NOW);
        Entry next = log.begin(new Versioned<>(DELIVERY.id(), 3, DELIVERY), "region.example", NOW.plusSeconds(60));
        log.end(next, Attempt.failed(Failure.NOT_REACHED));
        log.end(next, Attempt.failed(Failure.NOT_REACHED));

        List<Entry> all = log.about("ret-1", "", 10);
        assertThat(all).extracting(entry -> entry.attempt().kind()).containsExactly("begun", "not-reached");
        assertThat(log.at(DELIVERY.id(), died._id(), 10)).containsExactly(all.getLast());
        assertThat(log.about("ret-2", "", 10)).isEmpty();
    }
}
