package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Handing the thematic review over. */
class HandOverApiTest extends HandOverTest {

    @Test
    void tellsTheProcessAndTheAuditInTheSameWrite() {
        Answer handed = thematic.handOver().is(201);

        List<Document> out = outbox("revisions", review + "~1");
        assertThat(out)
                .extracting(message -> message.getString("type"))
                .containsExactly("engine.complete-job", "audit.record");
        assertThat(out.getFirst().getEmbedded(List.of("payload", "jobKey"), Long.class))
                .isEqualTo(job.key());
        assertThat(out.getFirst().getEmbedded(List.of("payload", "variables", "revision"), Integer.class))
                .isEqualTo(1);
        assertThat(out.getLast().getEmbedded(List.of("payload", "contentSha256"), String.class))
                .isEqualTo(handed.text("/contentSha256"));
        assertThat(out.getLast().getEmbedded(List.of("payload", "type"), String.class))
                .isEqualTo("revision.frozen");
    }

    @Test
    void refusesWhatIsIncomplete() {
        thematic.lead()
                .put(thematic.path() + "/return", Map.of("answers", Map.of("assured", Map.of("value", "no"))))
                .is(200);

        thematic.handOver()
                .refuses(422, "not-complete")
                .naming("return.gaps")
                .naming("return.barriers")
                .naming("return.provisions.informationSharing");
        assertThat(thematic.read().text("/state")).isEqualTo("draft");
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        Api lead = thematic.lead().keyed("hand-over-" + review);
        Answer first = lead.post(thematic.path() + "/handover").is(201);
        Answer again = lead.post(thematic.path() + "/handover").is(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(outbox("revisions", review + "~1")).hasSize(2);
        thematic.handOver().refuses(409, "revision-frozen");
    }

    @Test
    void isHandedOverOnceByManyAtATime() {
        Api lead = api.as(Cast.LEAD).reading(thematic.read().version());
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(number ->
                        lead.once().post(thematic.path() + "/handover").status())
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(outbox("revisions", review + "~1")).hasSize(2);
    }

    @Test
    void isNotHandedOverWhenTheProcessDoesNotWait() {
        handler(JOB).withdrawn(job, "The review was cancelled");

        thematic.handOver().refuses(409, "not-waited-for");
        assertThat(thematic.read().json().at("/waitedFor").asBoolean(true)).isFalse();
        handler(JOB).held(job);
        thematic.handOver().is(201);
    }
}
