package countersign.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The forms that come with the service say what was in Java, or in a file of another shape, before. */
class ShippedFormsTest {

    private static final Form INDEX = Definitions.shipped("maturity-index-1");

    private static final int[] QUESTIONS = {33, 29, 12, 18, 8, 5, 3, 9, 4, 4, 12, 7, 8, 9};

    @Test
    void theMaturityIndexAsksItsQuestionsInTheirOrder() {
        assertThat(INDEX.sections().stream()
                        .map(section -> (int) section.items().count()))
                .containsExactlyElementsOf(Arrays.stream(QUESTIONS).boxed().toList());
        for (int domain = 1; domain <= QUESTIONS.length; domain++) {
            int at = domain;
            assertThat(INDEX.section(domain).orElseThrow().items())
                    .as("the key of a question is its number for ever")
                    .allMatch(item -> item.key().equals(item.words().number()))
                    .extracting(Item::key)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, QUESTIONS[domain - 1])
                            .mapToObj(place -> at + "." + place)
                            .toList());
        }
    }

    @Test
    void aCommentAloneIsNoAnswerToAQuestion() {
        Answers commented = new Answers(Map.of("1.1", new Value.Choice("", "Unsure")));

        assertThat(FormRules.missing(INDEX, commented)).hasSize(161).allMatch(error -> !error.message()
                .isBlank());
        assertThat(FormRules.missing(INDEX, new Answers(Map.of("1.1", new Value.Choice("yes-working-well", "")))))
                .hasSize(160)
                .noneMatch(error -> error.field().equals("1.1"));
    }

    @Test
    void theSecondMaturityIndexAsksTheSameUnderTheSameKeysAndClosesItsHeadings() {
        Form second = Definitions.shipped("maturity-index-2");

        assertThat(second.items().stream().map(Item::key))
                .containsExactlyElementsOf(INDEX.items().stream().map(Item::key).toList());
        assertThat(second.items().stream().map(item -> item.marks().topics()))
                .containsExactlyElementsOf(INDEX.items().stream()
                        .map(item -> item.marks().topics())
                        .toList());
        assertThat(second.items()).allSatisfy(item -> {
            Scale scale = ((Kind.Choice) item.kind()).scale();
            assertThat(scale.steps()).as("the id says what the label says").allSatisfy(step -> assertThat(step.id())
                    .isEqualTo(step.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")));
        });
        assertThat(headingsOf("2.8", second)).isEmpty();
        assertThat(headingsOf("2.10", second)).containsExactly("People who use substances");
        assertThat(headingsOf("2.11", second)).isEmpty();
        assertThat(second.items().stream().filter(item -> item.words().label().contains("show how we know")))
                .hasSize(28);
    }

    /** The headings within the section that a question stands under. */
    private static List<String> headingsOf(String key, Form form) {
        List<String> headings = new ArrayList<>();
        Section section = form.section(form.sectionOf(key)).orElseThrow();
        while (section != null) {
            section = section.parts().stream()
                    .filter(Section.class::isInstance)
                    .map(Section.class::cast)
                    .filter(inner -> inner.items().anyMatch(item -> item.key().equals(key)))
                    .findFirst()
                    .orElse(null);
            if (section != null && !section.title().isEmpty()) {
                headings.add(section.title());
            }
        }
        return headings;
    }

    /** Where a yes is the adverse answer, the scale of the question says so. */
    @Test
    void everyQuestionHasFourRatingsAndTakesAComment() {
        assertThat(INDEX.items()).allSatisfy(item -> {
            Kind.Choice kind = (Kind.Choice) item.kind();
            assertThat(kind.commented()).isTrue();
            assertThat(kind.scale().steps().stream().map(Scale.Step::id))
                    .containsExactly(
                            "no-action-needed", "no-action-in-hand", "yes-needs-improvement", "yes-working-well");
            assertThat(kind.scale().step("yes-working-well").orElseThrow().polarity())
                    .isNotEqualTo(
                            kind.scale().step("no-action-needed").orElseThrow().polarity());
        });
    }

    @Test
    void theReturnAndThePolicyCheckAskWhatTheyAsked() {
        assertThat(Definitions.shipped("review-outcome-return-1").items()).hasSize(22);
        assertThat(Definitions.shipped("rapid-policy-check-1").items().stream().map(Item::key))
                .containsExactly("neverUsesDnaAsReason", "evidence", "comment");
    }

    /** What a definition may be is said twice, to machines that write one and by the reader; both take what ships. */
    @ParameterizedTest
    @ValueSource(strings = {"maturity-index-1", "maturity-index-2", "rapid-policy-check-1", "review-outcome-return-1"})
    void isWhatTheSchemaAllows(String name) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        new ClassPathResource("schemas/form.schema.json").getContentAsString(StandardCharsets.UTF_8));

        assertThat(schema.validate(
                        new ClassPathResource("forms/" + name + ".json").getContentAsString(StandardCharsets.UTF_8),
                        InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"id\":\"x\",\"version\":1,\"title\":\"X\",\"sections\":[{}]}", InputFormat.JSON))
                .isNotEmpty();
    }
}
