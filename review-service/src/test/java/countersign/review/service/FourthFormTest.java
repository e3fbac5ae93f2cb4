package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Sha256;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * A form that no class knows, of every kind of item, goes the way of a self-assessment because two files say so: the
 * form and the programme that uses it.
 */
@TestPropertySource(properties = "countersign.programme=programmes/with-inventory.json")
class FourthFormTest extends ServiceTest {

    private static final Map<String, Object> ROW =
            Map.of("tool", "A matrix", "purpose", Map.of("value", "predict"), "since", "2019-04-01", "uses", 12);

    private String review = "";
    private String id = "";
    private String rose = "";

    @BeforeEach
    void roseIsAsked() {
        review = launchedReview();
        id = review + "~" + Cast.ROSE;
        rose = "/responses/" + id;
    }

    private Answer save(String key, Object answer) {
        return api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/" + key, Map.of("answer", answer));
    }

    private Answer fill(String toolInUse) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "toolInUse",
                Map.of("value", toolInUse, "comment", "In one clinic"),
                "trained",
                Map.of("numerator", 14, "denominator", 12),
                "spent",
                123_450,
                "owner",
                "Medical Director",
                "reviewed",
                "2024-05-31",
                "remarks",
                "For the ICB only"));
        if (toolInUse.equals("yes")) {
            answers.put("tools", List.of(ROW));
            answers.put("peopleScored", Map.of("numerator", 3, "denominator", 40));
            answers.put("stopBy", "2025-03-31");
        }
        return api.as(Cast.ROSE_LEAD)
                .put(
                        rose + "/answers",
                        Map.of(
                                "answers",
                                answers.entrySet().stream()
                                        .map(answer -> Map.of("key", answer.getKey(), "answer", answer.getValue()))
                                        .toList()));
    }

    @Test
    void isServedAsItWasPublished() {
        Answer form = api.as(Cast.ROSE_LEAD)
                .get("/forms/risk-tool-inventory/versions/1")
                .is(200);

        assertThat(form.response().headers().firstValue("ETag").orElseThrow())
                .isEqualTo('"'
                        + Sha256.of(form.response().body().getBytes(StandardCharsets.UTF_8))
                                .hex()
                        + '"');
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).is(200).text("/form/id")).isEqualTo("risk-tool-inventory");
    }

    @Test
    void asksOnlyWhatTheAnswersBeforeAskFor() {
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).json().at("/asked")).hasSize(6);
        fill("no").is(200);
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).number("/sections/0/questions"))
                .isEqualTo(1);

        assertThat(api.as(Cast.ROSE_LEAD)
                        .reading(1)
                        .put(rose + "/answers/toolInUse", Map.of("answer", Map.of("value", "yes")))
                        .is(200)
                        .number("/section/questions"))
                .as("what needs an answer")
                .isEqualTo(4);
        api.as(Cast.ROSE_LEAD)
                .once()
                .post(rose + "/submission")
                .refuses(422, "response-incomplete")
                .naming("tools")
                .naming("peopleScored")
                .naming("stopPlan");
    }

    @Test
    void namesWhatIsNoAnswerToIt() {
        save("peopleScored", Map.of("numerator", 41, "denominator", 40))
                .refuses(422, "invalid-fields")
                .naming("answer");
        save("spent", 12.5).refuses(422, "invalid-fields");
        save("spent", "12").refuses(422, "invalid-fields");
        save("spent", 100_000_001).refuses(422, "invalid-fields");
        save("stopBy", "2023-12-31").refuses(422, "invalid-fields");
        save("stopBy", "31 March").refuses(422, "invalid-fields");
        save("tools", java.util.Collections.nCopies(21, ROW)).refuses(422, "invalid-fields");
        assertThat(save("tools", List.of(Map.of("tool", "A matrix")))
                        .refuses(422, "invalid-fields")
                        .text("/errors/0/message"))
                .isEqualTo("Fill in “Purpose” in row 1 of “Tools”");
        save("toolInUse", Map.of("value", "sometimes")).refuses(422, "invalid-fields");
        save("nothing", "x").refuses(422, "invalid-fields").naming("key");
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).json().at("/answers")).isEmpty();
    }

    @Test
    void isModeratedFrozenAndExportedInItsOwnWords() throws Exception {
        fill("yes").is(200);
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").is(200);
        api.as(Cast.AWP_LEAD)
                .once()
                .post(rose + "/moderation", Map.of("outcome", "accepted"))
                .is(200);
        Thematic thematic = new Thematic(api, review);
        hold("review.await-thematic-review", Map.of("reviewId", review));
        thematic.finding(2, Thematic.FINDING).is(200);
        thematic.finding(3, Thematic.FINDING).refuses(404, "not-found");
        thematic.returned(countersign.review.revision.material.BnssgReturn.complete())
                .is(200);
        Map<String, Object> action = new HashMap<>(Thematic.ACTION);
        action.put("domain", 2);
        thematic.action("stop", action).is(200);
        thematic.handOver().is(201);

        String revision = "/reviews/" + review + "/revisions/1";
        Answer content = api.as(Cast.LEAD).get(revision + "/content.json").is(200);
        assertThat(content.text("/findings/0/title")).isEqualTo("What is done instead");
        assertThat(content.json().at("/cited").toString())
                .contains(id, "\"toolInUse\":{\"comment\":\"\",\"value\":\"yes\"}");
        String document = read(revision + "/document.html");
        assertThat(document)
                .contains("Risk tool in use", "Yes, we use one", "What is done instead")
                .doesNotContain("For the ICB only", "In one clinic");
        assertThat(read(revision + "/responses/" + id))
                .contains(
                        "\"spent\":123450",
                        "\"trained\":{\"denominator\":12,\"numerator\":14}",
                        "\"stopBy\":\"2025-03-31\"",
                        "A matrix");
    }

    private String read(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/review" + path))
                                .header("Authorization", Cast.LEAD.bearer())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
