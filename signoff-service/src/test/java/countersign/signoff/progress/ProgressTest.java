package countersign.signoff.progress;

import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import countersign.signoff.testing.StubbedReviews;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the ICB, the parties and the region are told of the same review. */
class ProgressTest extends SignoffTest {

    private static final Person REGION = new Person("nhse-south-west-reviewer", "Y58");
    private static final Person PROVIDER_LEAD = new Person("awp-provider-lead", "RVN");
    private static final String RETURNED = """
            {"outcome":"returned","meetingDate":"2024-10-31","reasons":"Show the costs"}""";
    private static final String ENDORSED = """
            {"outcome":"endorsed-with-feedback","meetingDate":"2024-11-07","feedback":"Keep carers in view"}""";

    @Test
    void theRegionAndThePartiesSeeOutcomesAndSignaturesWithoutWordsOrNames() {
        var review = decidedAndSigned();
        REVIEWS.show(review, "[]");
        for (var reader : List.of(REGION, PROVIDER_LEAD)) {
            var told = progress(reader, review);
            assertThat(told.at("/words").asString()).isEqualTo("not-shown");
            assertThat(told.at("/openWork").asString()).isEqualTo("not-shown");
            assertThat(told.at("/decisions/0/outcome").asString()).isEqualTo("endorsed-with-feedback");
            assertThat(told.at("/decisions/0/meetingDate").asString()).isEqualTo("2024-11-07");
            assertThat(slot(told, "icb-chief-medical-officer~QUY").at("/state").asString())
                    .isEqualTo("signed");
            assertThat(slot(told, "icb-chief-medical-officer~QUY").at("/at").isNull())
                    .isFalse();
            assertThat(slot(told, "icb-sro~QUY").at("/state").asString()).isEqualTo("declined");
            assertThat(told.toString())
                    .doesNotContain("Keep carers in view", "Not on my watch", CMO.sub(), SRO.sub())
                    .doesNotContain(ODG_SECRETARY.sub());
        }
    }

    @Test
    void theIcbAndWhoeverSignsSeeTheWordsToo() {
        var review = decidedAndSigned();
        for (var reader : List.of(SRO, MEDICAL_DIRECTOR)) {
            var told = progress(reader, review);
            assertThat(told.at("/words").asString()).isEqualTo("shown");
            assertThat(told.at("/openWork").asString()).isEqualTo("shown");
            assertThat(told.toString()).contains("Keep carers in view", "Not on my watch", CMO.sub());
        }
    }

    @Test
    void anyoneElseIsToldNothing() {
        problem(as(BSW_SRO).get(API + "/reviews/" + decidedAndSigned() + "/progress"), 404, "not-found");
    }

    @Test
    void aReceiptIsForTheIcbAndTheSignatoriesNotForTheOthersOfTheirOrganisation() {
        var review = decidedAndSigned();
        REVIEWS.show(review, "[]");
        var receipt = API + "/signatures/" + review + "~1~icb-chief-medical-officer~QUY";
        assertThat(as(CMO).get(receipt).status()).isEqualTo(200);
        assertThat(as(MEDICAL_DIRECTOR).get(receipt).status()).isEqualTo(200);
        for (var reader : List.of(REGION, PROVIDER_LEAD)) {
            problem(as(reader).get(receipt), 404, "not-found");
        }
    }

    @Test
    void namesOfTheOwnOrganisationAreTold() {
        var review = frozenReview();
        REVIEWS.show(review, "[]");
        assertThat(sign(MEDICAL_DIRECTOR, signatureTask(review, "trust-medical-director~RVN"), review)
                        .status())
                .isEqualTo(201);
        assertThat(slot(progress(PROVIDER_LEAD, review), "trust-medical-director~RVN")
                        .at("/who")
                        .asString())
                .isEqualTo(MEDICAL_DIRECTOR.sub());
        assertThat(slot(progress(REGION, review), "trust-medical-director~RVN")
                        .at("/who")
                        .isNull())
                .isTrue();
    }

    @Test
    void aStageIsNowWhileItWaitsAndSaysWhatCameOfIt() {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        assertThat(stage(progress(SRO, review), "mh-odg")).containsExactly("now", "1", "null");
        as(ODG_SECRETARY).post(API + "/tasks/" + task + "/decision", RETURNED);
        assertThat(stage(progress(SRO, review), "mh-odg")).containsExactly("sent-back", "1", "returned");
        REVIEWS.freeze(review, 2);
        var again = hold(job("forum-decision", review, 2, Map.of("forumStage", "mh-odg")));
        assertThat(stage(progress(SRO, review), "mh-odg")).containsExactly("now", "2", "null");
        as(ODG_SECRETARY).post(API + "/tasks/" + again + "/decision", ENDORSED);
        assertThat(stage(progress(SRO, review), "mh-odg")).containsExactly("done", "2", "endorsed-with-feedback");
        assertThat(stage(progress(SRO, review), "icb-board")).isEmpty();
    }

    @Test
    void signOffIsTheLatestSheetAndHowManyHaveSigned() {
        var told = progress(SRO, decidedAndSigned());
        assertThat(stage(told, "director-sign-off")).containsExactly("now", "1", "null");
        assertThat(told.at("/stages")).last().satisfies(sheet -> {
            assertThat(sheet.at("/signed").asInt()).isEqualTo(1);
            assertThat(sheet.at("/toSign").asInt()).isEqualTo(5);
        });
    }

    @Test
    void aReviewThatHasNotComeThisFarHasNothingThatWasDecidedOrSigned() {
        var review = StubbedReviews.newReview();
        REVIEWS.show(review, "[]");
        assertThat(progress(SRO, review).toString())
                .isEqualTo("{\"stages\":[],\"words\":\"shown\",\"decisions\":[],\"sheets\":[],\"openWork\":\"shown\"}");
    }

    /** The MH ODG endorses with feedback, the chief medical officer signs, the SRO declines. */
    private String decidedAndSigned() {
        var review = frozenReview();
        as(ODG_SECRETARY).post(API + "/tasks/" + forumTask(review, "mh-odg") + "/decision", ENDORSED);
        var signed = sign(CMO, signatureTask(review, "icb-chief-medical-officer~QUY"), review);
        assertThat(signed.status()).isEqualTo(201);
        var declined = as(SRO).post(
                        API + "/tasks/" + signatureTask(review, "icb-sro~QUY") + "/decline",
                        "{\"reasons\":\"Not on my watch\"}");
        assertThat(declined.status()).isEqualTo(201);
        return review;
    }

    private JsonNode progress(Person reader, String review) {
        return as(reader).get(API + "/reviews/" + review + "/progress").json();
    }

    private static JsonNode slot(JsonNode told, String id) {
        return told.at("/sheets/0/slots")
                .valueStream()
                .filter(slot -> slot.at("/slotId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** State, revision and outcome. */
    private static List<String> stage(JsonNode told, String id) {
        return told.at("/stages")
                .valueStream()
                .filter(stage -> stage.at("/id").asString().equals(id))
                .flatMap(stage -> List.of("/state", "/revision", "/outcome").stream()
                        .map(part -> stage.at(part).asString("null")))
                .toList();
    }
}
