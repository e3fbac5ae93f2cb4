package countersign.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.outcome.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class FormRulesTest {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final Form FORM = Definitions.good(Definitions.withParts("""
            {"key":"assured","kind":"choice","scale":"yes-no","label":"Are you assured?","required":true,"missing":"Select yes or no"},
            {"key":"gaps","kind":"text","longest":20,"label":"Which gaps?","when":{"item":"assured","in":["no"]},"required":true,"missing":"Enter the gaps"},
            {"key":"cost","kind":"number","unit":"pounds","places":2,"least":0,"most":100000,"label":"What do they cost?","when":{"all":[{"item":"gaps","answered":true},{"item":"assured","in":["no"]}]},"required":true,"missing":"Enter the cost"},
            {"key":"share","kind":"ratio","label":"Seen within 72 hours"},
            {"key":"since","kind":"date","from":"2024-01-01","to":"2024-12-31","label":"Since when?"},
            {"key":"address","kind":"text","email":true,"label":"Your address"},
            {"key":"lead","kind":"party","label":"Who leads?"},
            {"key":"tools","kind":"rows","entry":"tool","most":3,"label":"Tools in use","name":"Tools","cells":[
              {"key":"name","kind":"text","longest":10,"label":"Tool","required":true},
              {"key":"scored","kind":"choice","scale":"yes-no","label":"Does it score people?"}]}
            """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                  | assured
            {"assured":{"comment":"Not yet"}}                                   | assured
            {"assured":{"value":"yes"}}                                         |
            {"assured":{"value":"no"}}                                          | gaps
            {"assured":{"value":"no"},"gaps":"\u200b "}                         | gaps
            {"assured":{"value":"no"},"gaps":"Beds"}                            | cost
            {"assured":{"value":"no"},"gaps":"Beds","cost":120}                 |
            {"assured":{"value":"yes"},"gaps":"Left from before"}               |
            """)
    void namesWhatIsNeededAndNotThere(String answers, String missing) {
        assertThat(FormRules.missing(FORM, read(answers)))
                .extracting(FieldError::field)
                .containsExactlyElementsOf(missing == null ? List.of() : List.of(missing));
    }

    @Test
    void saysItInTheFormsOwnWords() {
        assertThat(FormRules.missing(FORM, read("{}"))).containsExactly(new FieldError("assured", "Select yes or no"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"assured":{"value":"perhaps"}}              | assured       | Choose one of the answers to “Are you assured?”
            {"assured":{"value":"yes","comment":"Yes."}} | assured       | “Are you assured?” takes no comment
            {"gaps":"More than twenty characters"}       | gaps          | “Which gaps?” is 27 characters long; shorten it to 20 at most
            {"gaps":"For 943 476 5919"}                  | gaps          | In “Which gaps?”: “943 476 5919” (line 1, character 5) could be an NHS number. Remove it, because nothing here may identify a patient. If it is not an NHS number, confirm that.
            {"cost":-1}                                  | cost          | “What do they cost?” must be from 0.00 to 1000.00
            {"cost":100001}                              | cost          | “What do they cost?” must be from 0.00 to 1000.00
            {"share":{"numerator":5,"denominator":4}}    | share         | “Seen within 72 hours”: how many cannot be more than of how many
            {"share":{"numerator":0,"denominator":0}}    | share         | “Seen within 72 hours” takes how many, and of how many: 0 or more, of 1 or more
            {"since":"2023-12-31"}                       | since         | “Since when?” must be on or after 1 January 2024
            {"since":"2025-01-01"}                       | since         | “Since when?” must be on or before 31 December 2024
            {"address":"somebody"}                       | address       | Enter one email address in the form name@example.nhs.uk, without a name, brackets or spaces
            {"tools":[{"name":"A"},{"name":" "}]}        | tools[1].name | Fill in “Tool” in row 2 of “Tools”
            {"tools":[{"name":"Longer than ten"}]}       | tools[0].name | “Tool” in row 1 of “Tools” is 15 characters long; shorten it to 10 at most
            {"tools":[{"name":"A","scored":{"value":"x"}}]} | tools[0].scored | Choose one of the answers to “Does it score people?” in row 1 of “Tools”
            {"tools":[{"name":"A","scored":{"comment":"Yes."}}]} | tools[0].scored | “Does it score people?” in row 1 of “Tools” takes no comment
            {"tools":[{"name":"A"},{"name":"B"},{"name":"C"},{"name":"D"}]} | tools | “Tools” has 4 rows; combine some of them, to 3 at most
            """)
    void namesWhatNoDraftMayHold(String answers, String path, String message) {
        assertThat(FormRules.invalid(FORM, read(answers))).containsExactly(new FieldError(path, message));
    }

    /** The last that is still taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"gaps\":\"Exactly twenty chars\"}",
                "{\"cost\":0}",
                "{\"cost\":100000}",
                "{\"share\":{\"numerator\":0,\"denominator\":1}}",
                "{\"share\":{\"numerator\":4,\"denominator\":4}}",
                "{\"since\":\"2024-01-01\"}",
                "{\"since\":\"2024-12-31\"}",
                "{\"tools\":[{\"name\":\"A\"},{\"name\":\"B\"},{\"name\":\"C\"}]}",
                "{\"lead\":\"Medical Director\"}"
            })
    void takesWhatIsWithinItsBounds(String answers) {
        assertThat(FormRules.invalid(FORM, read(answers))).isEmpty();
    }

    @Test
    void takesAPartyOfTwoHundredCharactersAtMost() {
        assertThat(FormRules.invalid(FORM, read("{\"lead\":\"" + "x".repeat(200) + "\"}")))
                .isEmpty();
        assertThat(FormRules.invalid(FORM, read("{\"lead\":\"" + "x".repeat(201) + "\"}")))
                .containsExactly(
                        new FieldError("lead", "“Who leads?” is 201 characters long; shorten it to 200 at most"));
    }

    @Test
    void asksWhatOneOfSeveralAnswersAsksFor() {
        Form form = Definitions.good(Definitions.withParts("""
                {"key":"one","kind":"choice","scale":"yes-no","label":"One?"},
                {"key":"two","kind":"choice","scale":"yes-no","label":"Two?"},
                {"key":"why","kind":"text","longest":20,"label":"Why?","when":{"any":[{"item":"one","in":["no"]},{"item":"two","in":["no"]}]}}
                """));

        assertThat(FormRules.asked(form, Answers.NONE)).containsExactly("one", "two");
        assertThat(FormRules.asked(form, new Answers(Map.of("two", new Value.Choice("no", "")))))
                .containsExactly("one", "two", "why");
        assertThat(FormRules.asked(form, new Answers(Map.of("two", new Value.Choice("yes", "")))))
                .containsExactly("one", "two");
    }

    @Test
    void refusesWhatWasReadWrongAndWhatIsInvalidTogether() {
        assertThat(FormRules.refuses(FORM, read("{\"cost\":1}"), List.of())).isEmpty();
        assertThat(FormRules.refuses(
                        FORM, read("{\"cost\":-1}"), List.of(new FieldError("share", "Enter both numbers"))))
                .hasValueSatisfying(refusal -> assertThat(refusal.toString())
                        .contains("Enter both numbers", "“What do they cost?” must be from"));
        assertThat(FormRules.refuses(FORM, read("{\"gaps\":\"For 943 476 5919\"}"), List.of()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nobody":"asked"}                       | nobody
            {"gaps":{"value":"yes"}}                 | gaps
            {"assured":"yes"}                        | assured
            {"assured":{"value":"yes","colour":"x"}} | assured
            {"cost":1.5}                             | cost
            {"cost":"120"}                           | cost
            {"share":{"numerator":1}}                | share
            {"since":"31 December 2024"}             | since
            {"since":"2024-02-30"}                   | since
            {"tools":[{"colour":"red"}]}             | tools
            {"tools":{"name":"A"}}                   | tools
            {"tools":["A screwdriver"]}              | tools
            {"tools":[null]}                         | tools
            """)
    void readsNoValueOfAnotherKind(String answers, String path) {
        List<FieldError> wrong = new ArrayList<>();

        AnswersJson.read(FORM, JsonMapper.shared().readValue(answers, MAP), wrong);

        assertThat(wrong).extracting(FieldError::field).containsExactly(path);
    }

    @Test
    void takesNullForNotGiven() {
        assertThat(read("{\"gaps\":null}")).isEqualTo(Answers.NONE);
    }

    @Test
    void takesNoTableBeyondTwoHundredRows() {
        Form longest = Definitions.good(Definitions.withParts("""
                {"key":"sure","kind":"choice","scale":"yes-no","label":"Sure?"},
                {"key":"names","kind":"rows","label":"Names","cells":[{"key":"text","label":"Name","kind":"text"}]}
                """));
        String rows = IntStream.range(0, 201)
                .mapToObj(at -> "{\"text\":\"N" + at + "\"}")
                .collect(Collectors.joining(",", "{\"names\":[", "]}"));
        List<FieldError> wrong = new ArrayList<>();
        Answers answers = AnswersJson.read(longest, JsonMapper.shared().readValue(rows, MAP), wrong);

        assertThat(wrong).isEmpty();
        assertThat(FormRules.invalid(longest, answers))
                .containsExactly(new FieldError("names", "“Names” has 201 rows; combine some of them, to 200 at most"));
    }

    /** As when a form has changed: what was stored under another version is named, not guessed at. */
    @Test
    void namesAValueThatIsStoredAndNotOfItsItemsKind() {
        Answers stored = new Answers(java.util.Map.of("gaps", new Value.Quantity(1), "gone", new Value.Text("x")));

        assertThat(FormRules.invalid(FORM, stored))
                .containsExactly(
                        new FieldError("gone", "“Trial” does not ask this"),
                        new FieldError("gaps", "“Which gaps?” takes a text"));
        assertThat(FormRules.invalid(
                        FORM,
                        new Answers(Map.of(
                                "tools",
                                new Value.Rows(
                                        List.of(Map.of("name", new Value.Text("A"), "colour", new Value.Text("x"))))))))
                .containsExactly(new FieldError("tools[0].colour", "“Tools” has no such column"));
    }

    private static Answers read(String json) {
        List<FieldError> wrong = new ArrayList<>();
        Answers answers = AnswersJson.read(FORM, JsonMapper.shared().readValue(json, MAP), wrong);
        assertThat(wrong).isEmpty();
        return answers;
    }
}
