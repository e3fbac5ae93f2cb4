package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandingInApiTest extends ServiceTest {

    private static final Map<String, String> ACCEPTED = Map.of("outcome", "accepted");

    private static final Map<String, String> RETURNED = Map.of("outcome", "returned", "reasons", "Say more on 4.2.");

    private String review = "";

    private String id = "";

    private String rose = "";

    @BeforeEach
    void roseHasAnAssessment() {
        review = launchedReview();
        id = review + "~" + Cast.ROSE;
        rose = "/responses/" + id;
    }

    private void submit() {
        Answers.fill(api.as(Cast.ROSE_LEAD), rose);
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").is(200);
    }

    @Test
    void refusesAnIncompleteOneAndSaysWhatIsMissing() {
        api.as(Cast.ROSE_LEAD).put(rose + "/answers", Answers.all()).is(200);
        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/4.2", Answers.rated("", "Unsure"))
                .is(200);

        Answer refused = api.as(Cast.ROSE_LEAD)
                .once()
                .post(rose + "/submission")
                .refuses(422, "response-incomplete")
                .naming("4.2");

        assertThat(refused.json().at("/missing")).hasSize(1);
        assertThat(refused.number("/missing/0/section")).isEqualTo(4);
        assertThat(refused.text("/missing/0/keys/0")).isEqualTo("4.2");
    }

    @Test
    void isSubmittedOnceByTheTeamsLead() {
        Answers.fill(api.as(Cast.ROSE_LEAD), rose);
        String key = UUID.randomUUID().toString();

        api.as(Cast.ROSE_MEMBER).once().post(rose + "/submission").refuses(403, "not-the-lead");
        api.as(Cast.AWP_LEAD).once().post(rose + "/submission").refuses(403, "not-the-lead");
        api.as(Cast.LEAD).once().post(rose + "/submission").refuses(403, "not-the-lead");
        api.as(Cast.LINK_LEAD).once().post(rose + "/submission").refuses(404, "not-found");
        api.as(Cast.ROSE_LEAD).post(rose + "/submission").refuses(400, "idempotency-key-required");
        Answer first =
                api.as(Cast.ROSE_LEAD).keyed(key).post(rose + "/submission").is(200);
        Answer again =
                api.as(Cast.ROSE_LEAD).keyed(key).post(rose + "/submission").is(200);

        assertThat(first.text("/outcome")).isEqualTo("submitted");
        assertThat(again.json()).isEqualTo(first.json());
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").refuses(409, "already-submitted");
        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/1.1", Answers.rated("", "Too late"))
                .refuses(409, "already-submitted");
        assertThat(outbox("assessments", id)).hasSize(1);
    }

    @Test
    void opensTheWallStepByStep() {
        submit();
        api.as(Cast.AWP_LEAD).get(rose).is(200);
        api.as(Cast.LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.NORTH_LEAD).get(rose).refuses(403, "not-yet-visible");

        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).is(200);

        Answer owner = api.as(Cast.LEAD).get(rose).is(200);
        assertThat(owner.json().at("/answers")).hasSize(161);
        assertThat(owner.text("/state")).isEqualTo("accepted");
        assertThat(owner.json().at("/moderations")).isEmpty();
        api.as(Cast.NORTH_LEAD).get(rose).refuses(403, "not-yet-visible");
        for (Person stranger : List.of(Cast.BSW_LEAD, Cast.LINK_LEAD, Cast.REVIEWER)) {
            api.as(stranger).get(rose).refuses(404, "not-found");
        }
    }

    @Test
    void isReturnedWithReasonsAndSubmittedAgain() {
        submit();

        api.as(Cast.AWP_LEAD)
                .once()
                .post(rose + "/moderation", Map.of("outcome", "returned"))
                .refuses(422, "invalid-fields")
                .naming("reasons");
        for (String number : List.of("4.99", "four")) {
            var about = Map.of("question", number, "text", "How many?");
            api.as(Cast.AWP_LEAD)
                    .once()
                    .post(
                            rose + "/moderation",
                            Map.of("outcome", "returned", "reasons", "More", "remarks", List.of(about)))
                    .refuses(422, "invalid-fields")
                    .naming("remarks[0].question");
        }
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        rose + "/moderation",
                        Map.of(
                                "outcome", "returned",
                                "reasons", "Say more on 4.2.",
                                "remarks", List.of(Map.of("question", "4.2", "text", "How many?"))))
                .is(200);

        Answer team = api.as(Cast.ROSE_LEAD).get(rose).is(200);
        assertThat(team.text("/state")).isEqualTo("issued");
        assertThat(team.text("/moderations/0/reasons")).isEqualTo("Say more on 4.2.");
        assertThat(team.text("/moderations/0/remarks/0/text")).isEqualTo("How many?");
        api.as(Cast.AWP_LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/4.2", Answers.rated("yes-but-needs-improvement", "More."))
                .is(200);
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").is(200);
        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).is(200);
        assertThat(api.as(Cast.AWP_LEAD).get(rose).texts("/moderations", "outcome"))
                .containsExactly("returned", "accepted");
        assertThat(api.as(Cast.LEAD).get("/reviews/" + review + "/timeline").texts("/items", "what"))
                .filteredOn(what -> what.contains("Bristol ROSE"))
                .containsExactly(
                        "Self-assessment of Bristol ROSE accepted",
                        "Self-assessment of Bristol ROSE submitted",
                        "Self-assessment of Bristol ROSE returned to its team",
                        "Self-assessment of Bristol ROSE submitted");
    }

    @Test
    void isModeratedByTheProvidersLeadOnly() {
        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(409, "not-submitted");
        submit();

        api.as(Cast.ROSE_LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(403, "not-the-provider-lead");
        api.as(Cast.LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(403, "not-the-provider-lead");
        api.as(Cast.SECSTEP_LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(404, "not-found");
        api.as(Cast.AWP_LEAD).post(rose + "/moderation", ACCEPTED).refuses(400, "idempotency-key-required");
        api.as(Cast.AWP_LEAD)
                .once()
                .post(rose + "/moderation", Map.of("outcome", "perhaps"))
                .refuses(422, "invalid-fields")
                .naming("outcome");
        api.as(Cast.AWP_LEAD)
                .once()
                .post(rose + "/moderation", Map.of("outcome", "returned", "reasons", "Patient 9434765919"))
                .refuses(422, "patient-identifier")
                .naming("reasons");
        String key = UUID.randomUUID().toString();
        api.as(Cast.AWP_LEAD).keyed(key).post(rose + "/moderation", ACCEPTED).is(200);
        api.as(Cast.AWP_LEAD).keyed(key).post(rose + "/moderation", ACCEPTED).is(200);
        api.as(Cast.AWP_LEAD).keyed(key).post(rose + "/moderation", RETURNED).refuses(422, "idempotency-key-reused");
    }

    @Test
    void acceptsTheProvidersOwnByItsSubmission() {
        String awp = "/responses/" + review + "~RVN";
        Answers.fill(api.as(Cast.AWP_LEAD), awp);
        api.as(Cast.ROSE_LEAD).once().post(awp + "/submission").refuses(403, "not-the-lead");

        assertThat(api.as(Cast.AWP_LEAD)
                        .once()
                        .post(awp + "/submission")
                        .is(200)
                        .text("/outcome"))
                .isEqualTo("accepted");

        assertThat(api.as(Cast.LEAD).get(awp).is(200).text("/level")).isEqualTo("provider");
    }

    @Test
    void listsStatesForTheOwnerAndForEachProviderItsOwn() {
        submit();
        String path = "/reviews/" + review + "/responses";

        assertThat(api.as(Cast.LEAD).get(path).is(200).texts("/items", "state"))
                .containsExactlyInAnyOrder("issued", "issued", "submitted", "issued", "issued");
        assertThat(api.as(Cast.LINK_LEAD).get(path).is(200).texts("/items", "team"))
                .containsExactly(Cast.LINK);
        api.as(Cast.SERVICE).get(path).refuses(403, "owner-and-providers-only");
        api.as(Cast.BSW_LEAD).get(path).refuses(404, "not-found");
    }

    @Test
    void saysOfEachWhetherTheReaderMayOpenIt() {
        submit();
        List<Person> readers =
                List.of(Cast.LEAD, Cast.OFFICE, Cast.AWP_LEAD, Cast.ROSE_LEAD, Cast.NORTH_LEAD, Cast.SECSTEP_LEAD);
        for (Person reader : readers) {
            api.as(reader)
                    .get("/reviews/" + review + "/responses")
                    .is(200)
                    .json()
                    .path("items")
                    .forEach(line -> {
                        boolean opens = api.as(reader)
                                        .get("/responses/" + line.path("id").asString())
                                        .status()
                                == 200;
                        assertThat(line.path("mayRead").asBoolean())
                                .as("%s and %s", reader, line)
                                .isEqualTo(opens);
                    });
        }
    }
}
