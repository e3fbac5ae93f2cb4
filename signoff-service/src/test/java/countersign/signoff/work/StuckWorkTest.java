package countersign.signoff.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.engine.JobNames;
import countersign.platform.stuck.About;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.testing.TestTokens;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class StuckWorkTest extends SignoffTest {

    @Autowired
    private StuckWorks stuck;

    @Autowired
    private JobNames names;

    @Test
    void whoHasItRunAgainIsInTheChainOfItsBoard() {
        var id = "sample:" + UUID.randomUUID();
        stuck.record(id, new About("Opening the sheet", "rev-9", "Z9001"), new IllegalStateException("no"), 3);
        var operator =
                TestTokens.token().sub("operator").name("Platform operator").roles("administrator");
        assertThat(as(operator).post(API + "/stuck-work/" + id + "/retry", "").status())
                .isEqualTo(202);

        await().untilAsserted(() -> assertThat(entries("Z9001")).singleElement().satisfies(entry -> {
            assertThat(entry.path("type").asString()).isEqualTo("stuck-work.retried");
            assertThat(entry.path("actor").asString()).isEqualTo("operator");
            assertThat(entry.path("subjects").valueStream().map(JsonNode::asString))
                    .containsExactly("rev-9", id);
            assertThat(entry.path("text").asString()).contains("Opening the sheet");
        }));
        stuck.resolve(id);
    }

    @Test
    void everyJobNamesTheBoardWhoseReviewItIs() {
        assertThat(names.chain(job("signature", "rev-9", 1, Map.of()))).isEqualTo(Optional.of("QUY"));
    }

    private Iterable<JsonNode> entries(String chain) {
        return as(new Person("auditor-" + chain, chain))
                .get(API + "/audit/" + chain + "/entries")
                .json()
                .path("items");
    }
}
