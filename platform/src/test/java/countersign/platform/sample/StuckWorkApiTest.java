package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.stuck.About;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.testing.RecordingAudit;
import countersign.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operators see what is stuck and have it run again. */
class StuckWorkApiTest extends RunningSample {

    @Autowired
    private StuckWorks stuck;

    @Autowired
    private Tidying tidying;

    @Autowired
    private RecordingAudit audit;

    @Test
    void showsStuckWorkToAdministratorsOnly() {
        problem(edge(person()).get("/api/stuck-work"), 403, "forbidden");
        assertThat(edge(person().roles("administrator")).get("/api/stuck-work").body())
                .isEqualTo("{\"items\":[],\"next\":null}");
        problem(edge(person().roles("administrator")).post("/api/stuck-work/job:1/retry", ""), 404, "not-found");
        problem(edge(person()).post("/api/stuck-work/job:1/retry", ""), 403, "forbidden");
    }

    @Test
    void runsStuckWorkAgainAndRecordsWhoOrderedItWhereItBelongs() {
        var failure = new IllegalStateException("no shelf");
        stuck.record("tidying:1", new About("Tidying the notes", "note-1", "QUY"), failure, 3);
        stuck.record("tidying:2", new About("Tidying the desk", null, null), failure, 3);
        var operator = edge(TestTokens.token().sub("op").name("Operator").roles("administrator"));
        assertThat(operator.post("/api/stuck-work/tidying:1/retry", "").status())
                .isEqualTo(202);
        assertThat(operator.post("/api/stuck-work/tidying:2/retry", "").status())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(tidying.runAgain()).containsExactlyInAnyOrder("1", "2"));
        await().untilAsserted(() -> assertThat(audit.entries())
                .filteredOn(entry -> entry.type().startsWith("stuck-work"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo("stuck-work.retried");
                    assertThat(entry.chain()).isEqualTo("QUY");
                    assertThat(entry.actor()).isEqualTo("op");
                    assertThat(entry.subjects()).containsExactly("note-1", "tidying:1");
                }));
        assertThat(operator.get("/api/stuck-work").body()).contains("\"by\":\"Operator\"");
        stuck.resolve("tidying:1");
        stuck.resolve("tidying:2");
    }
}
