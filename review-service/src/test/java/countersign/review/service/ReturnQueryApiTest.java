package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the region queries, and how the ICB clarifies it. */
class ReturnQueryApiTest extends ReturnTest {

    @Test
    void isQueriedAndClarified() {
        dispatch();
        answer("query", Map.of("contentSha256", hash, "text", "<b>Which</b> teams?"))
                .is(200);
        EngineJob query = waits("await-query-response");

        assertThat(read().text("/queries/0/text")).isEqualTo("<b>Which</b> teams?");
        assertThat(api.as(Cast.LEAD).get("/work?limit=200").is(200).texts("/items", "id"))
                .contains("query-response~" + id);
        Answer answered = api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/query-response", Map.of("text", "All 21 teams"))
                .is(200);

        assertThat(answered.text("/state")).isEqualTo("query-answered");
        assertThat(answered.text("/queries/0/response/outcome")).isEqualTo("resubmit");
        assertThat(told("engine.complete-job")).last().asString().contains("" + query.key(), "resubmit");
        answer("acceptance", named()).refuses(409, "answer-not-possible");
        dispatch();
        assertThat(read().text("/state")).isEqualTo("undelivered");
        assertThat(answer("acceptance", named()).is(200).text("/queries/0/response/text"))
                .isEqualTo("All 21 teams");
    }

    @Test
    void whatWasWrittenIsInTheTimelineOfThoseWhoReadTheReturnOnly() {
        dispatch();
        answer("query", Map.of("contentSha256", hash, "text", "Which policy of yours?"))
                .is(200);
        waits("await-query-response");
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/query-response", Map.of("text", "The access policy"))
                .is(200);

        for (Person reads : List.of(Cast.LEAD, Cast.SRO, Cast.REVIEWER)) {
            assertThat(timeline(reads).texts("/items", "detail"))
                    .as(reads.name())
                    .contains("Which policy of yours?", "The access policy");
        }
        Answer party = timeline(Cast.AWP_LEAD);
        assertThat(party.texts("/items", "what")).anyMatch(what -> what.endsWith(" queried"));
        assertThat(party.response().body())
                .doesNotContain("Which policy of yours?", "The access policy", Cast.REVIEWER.name());
    }

    private Answer timeline(Person reader) {
        return api.as(reader).get("/reviews/" + review + "/timeline").is(200);
    }

    @Test
    void anAnswerFasterThanTheProcessIsNotLost() {
        dispatch();
        answer("query", Map.of("contentSha256", hash, "text", "Which teams?")).is(200);
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + id + "/query-response", Map.of("text", "New evidence", "outcome", "rework"))
                .is(200);
        assertThat(told("engine.complete-job")).isEmpty();

        EngineJob delivery = waits("await-delivery");
        EngineJob query = waits("await-query-response");

        assertThat(told("engine.complete-job")).hasSize(2);
        assertThat(told("engine.complete-job")).first().asString().contains("" + delivery.key(), "delivered");
        assertThat(told("engine.complete-job")).last().asString().contains("" + query.key(), "rework");
    }
}
