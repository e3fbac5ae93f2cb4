package countersign.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.form.Scale.Polarity;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that come with the service say what was in Java, or in a file of another shape, before. */
class ShippedFormsTest {

    private static final Form INDEX = Definitions.shipped("maturity-index-1");

    @Test
    void theMaturityIndexAsksItsQuestionsInTheirOrderAndWords() throws IOException {
        List<JsonNode> questions = questions();

        assertThat(INDEX.items()).hasSize(161);
        assertThat(INDEX.sections()).hasSize(14);
        assertThat(INDEX.items().stream()
                        .map(item -> item.words().number() + " " + item.words().label()))
                .containsExactlyElementsOf(questions.stream()
                        .map(question -> question.path("number").asString() + " "
                                + question.path("text").asString())
                        .toList());
        assertThat(INDEX.items().stream().map(item -> item.marks().topics()))
                .containsExactlyElementsOf(questions.stream()
                        .map(question -> question.path("topics")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                        .toList());
    }

    @Test
    void theScaleOfAQuestionSaysWhetherAYesIsAdverse() throws IOException {
        List<JsonNode> questions = questions();
        for (int at = 0; at < questions.size(); at++) {
            boolean adverse = questions.get(at).path("polarity").asString("").equals("yes-is-adverse");
            Kind.Choice kind = (Kind.Choice) INDEX.items().get(at).kind();

            assertThat(kind.commented()).isTrue();
            assertThat(kind.scale().steps().stream().map(Scale.Step::id))
                    .containsExactly(
                            "no-action-needed", "no-action-in-hand", "yes-needs-improvement", "yes-working-well");
            assertThat(kind.scale().step("yes-working-well").orElseThrow().polarity())
                    .isEqualTo(adverse ? Polarity.ADVERSE : Polarity.GOOD);
        }
    }

    @Test
    void theReturnAndThePolicyCheckAskWhatTheyAsked() {
        assertThat(Definitions.shipped("review-outcome-return-1").items()).hasSize(22);
        assertThat(Definitions.shipped("rapid-policy-check-1").items().stream().map(Item::key))
                .containsExactly("neverUsesDnaAsReason", "evidence", "comment");
    }

    private static List<JsonNode> questions() throws IOException {
        JsonNode index = JsonMapper.shared()
                .readTree(new ClassPathResource("instruments/maturity-index-1.json").getInputStream());
        return StreamSupport.stream(index.path("domains").spliterator(), false)
                .flatMap(domain -> domain.path("items").valueStream())
                .filter(item -> item.path("type").asString().equals("question"))
                .toList();
    }
}
