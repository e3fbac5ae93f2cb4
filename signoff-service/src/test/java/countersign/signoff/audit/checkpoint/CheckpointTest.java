package countersign.signoff.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.chain.AuditFact;
import countersign.signoff.audit.chain.AuditLog;
import countersign.signoff.testing.SignoffTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckpointTest extends SignoffTest {

    private static final OdsCode SPOILT = new OdsCode("A01");
    private static final OdsCode GOOD = new OdsCode("A02");
    private static final OdsCode GROWING = new OdsCode("A04");

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AuditLog log;

    @Autowired
    private TakeCheckpoint takeCheckpoint;

    @Autowired
    private Checkpoints checkpoints;

    @BeforeEach
    void oneChainCannotBeRead() {
        log.append(SPOILT, fact());
        log.append(GOOD, fact());
        database.getCollection("audit-entries")
                .updateMany(
                        Filters.eq("body.chain", SPOILT.value()),
                        Updates.combine(Updates.set("body.fact", "spoilt"), Updates.set("body.leafHash", "spoilt")));
    }

    @AfterEach
    void leaveNoSpoiltChain() {
        database.getCollection("audit-entries").deleteMany(Filters.eq("body.chain", SPOILT.value()));
    }

    @Test
    void isTakenOfEveryChainThatCanBeReadWhateverCannot() {
        takeCheckpoint.ofEveryChain();

        assertThat(checkpoints.latest(SPOILT)).isEmpty();
        assertThat(checkpoints.latest(GOOD))
                .hasValueSatisfying(taken -> assertThat(taken.tree().size()).isEqualTo(1));
    }

    @Test
    void isTakenOnceOfWhatHasGrown() {
        log.append(GROWING, fact());
        log.append(GROWING, fact());
        takeCheckpoint.ofEveryChain();
        takeCheckpoint.ofEveryChain();

        assertThat(checkpoints.after(GROWING, 0, 9)).singleElement().satisfies(taken -> assertThat(taken.size())
                .isEqualTo(2));
    }

    private static AuditFact fact() {
        return new AuditFact(UUID.randomUUID().toString(), "t", Instant.EPOCH, null, null, null, List.of(), null, null);
    }
}
