package countersign.signoff.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStoresForTests;
import countersign.signoff.testing.SignoffTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditLogTest extends SignoffTest {

    private static final OdsCode CHAIN = new OdsCode("A03");

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AuditLog log;

    /** Two replicas: each has its queue, so only the unique index decides between them. */
    @Test
    void chainsWhatTwoReplicasTellAtOnce() throws Exception {
        var other = new AuditLog(new AuditEntries(AggregateStoresForTests.of(database), database));
        var tellers = new ArrayList<Callable<AuditEntry>>();
        for (int i = 0; i < 20; i++) {
            var replica = i % 2 == 0 ? log : other;
            tellers.add(() -> replica.append(CHAIN, fact()));
        }
        var places = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var told : pool.invokeAll(tellers)) {
                places.add(told.get().seq());
            }
        }
        assertThat(places).doesNotHaveDuplicates().hasSize(20).contains(0L, 19L);
    }

    private static AuditFact fact() {
        return new AuditFact(UUID.randomUUID().toString(), "t", Instant.EPOCH, null, null, null, List.of(), null, null);
    }
}
