package countersign.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.assessment.sheet.Answer;
import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.QuestionNumber;
import countersign.review.outcome.FieldError;
import countersign.review.revision.returnfields.ReturnFieldRules;
import countersign.review.revision.returnfields.ReturnFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over generated answers the forms lack exactly what the rules in Java found missing before, in the same words. */
class FormerRulesProperties {

    private static final Form RETURN = Definitions.shipped("review-outcome-return-1");
    private static final Form INDEX = Definitions.shipped("maturity-index-1");
    private static final List<String> TEXTS = List.of(
            "icbName",
            "region",
            "sro",
            "operationalLead",
            "operationalLeadEmail",
            "providerOrganisationsReviewed",
            "policiesReviewed",
            "gaps",
            "nextSteps",
            "supportNeeded");
    private static final List<String> LISTS = List.of("providersCovered", "barriers", "goodPractice");
    private static final List<String> QUESTIONS = List.of("reviewCompletedInLineWithGuidance", "assured");
    private static final List<String> PROVISIONS = List.of(
            "keyWorkers",
            "familiesAndCarers",
            "longTermPlanning",
            "informationSharing",
            "dnaReasonForDischarge",
            "dischargesOverseenByMdt");

    @Property(tries = 500)
    void theReturnLacksTheSame(@ForAll("returns") Map<String, Object> given) {
        ReturnFields fields = JsonMapper.shared().convertValue(given, ReturnFields.class);

        assertThat(FormRules.missing(RETURN, answers(given)).stream().map(FormerRulesProperties::said))
                .containsExactlyElementsOf(ReturnFieldRules.missing(fields).stream()
                        .map(FormerRulesProperties::said)
                        .toList());
    }

    /** What is stored goes out and comes in again as it was. */
    @Property(tries = 200)
    void answersAreReadAsTheyWereWritten(@ForAll("returns") Map<String, Object> given) {
        Answers answers = answers(given);
        JsonNode written = JsonMapper.shared().valueToTree(AnswersJson.write(answers));
        List<FieldError> wrong = new ArrayList<>();

        assertThat(AnswersJson.read(RETURN, written, wrong)).isEqualTo(answers);
        assertThat(wrong).isEmpty();
        assertThat(FormRules.invalid(RETURN, answers)).isEmpty();
    }

    @Property(tries = 100)
    void theMaturityIndexLacksTheSame(@ForAll("ratings") Map<String, String> given) {
        Map<String, Value> answers = new HashMap<>();
        Map<QuestionNumber, Answer> former = new HashMap<>();
        given.forEach((number, rating) -> {
            answers.put("q" + number.replace('.', '-'), new Value.Choice(rating, "Seen"));
            former.put(new QuestionNumber(number), FormerAnswers.of(rating, "Seen"));
        });

        assertThat(FormRules.missing(INDEX, new Answers(answers)).stream().map(FieldError::field))
                .containsExactlyElementsOf(new Sheet(former, List.of(), List.of(), 0)
                        .missing(FormerAnswers.INDEX).stream()
                                .flatMap(domain -> domain.questions().stream())
                                .map(number -> "q" + number.value().replace('.', '-'))
                                .toList());
    }

    private static String said(FieldError error) {
        return error.field() + ": " + error.message().replaceFirst("\\.$", "");
    }

    private static Answers answers(Map<String, Object> given) {
        Map<String, Value> answers = new HashMap<>();
        TEXTS.forEach(key -> answers.put(key, new Value.Text((String) given.get(key))));
        LISTS.forEach(key -> answers.put(key, rows((List<?>) given.get(key))));
        QUESTIONS.forEach(key -> answers.put(key, choice(given.get(key))));
        Map<?, ?> provisions = (Map<?, ?>) given.get("provisions");
        PROVISIONS.forEach(key -> answers.put("provisions." + key, choice(provisions.get(key))));
        List<Map<String, Value>> enclosed = new ArrayList<>();
        for (Object table : (List<?>) given.get("enclosures")) {
            Map<?, ?> of = (Map<?, ?>) table;
            ((List<?>) of.get("rows"))
                    .forEach(row -> enclosed.add(Map.of(
                            "table",
                            new Value.Text(of.get("title").toString()),
                            "area",
                            new Value.Text(((Map<?, ?>) row).get("area").toString()),
                            "improvement",
                            new Value.Text(((Map<?, ?>) row).get("improvement").toString()))));
        }
        answers.put("enclosed", new Value.Rows(enclosed));
        return new Answers(answers);
    }

    private static Value rows(List<?> texts) {
        return new Value.Rows(texts.stream()
                .map(text -> Map.<String, Value>of("text", new Value.Text(text.toString())))
                .toList());
    }

    private static Value choice(Object yes) {
        return new Value.Choice(yes == null ? "" : yes.equals(true) ? "yes" : "no", "");
    }

    @Provide
    Arbitrary<Map<String, Object>> returns() {
        Arbitrary<String> text = Arbitraries.of("", " ", "Beds", "Nobody has asked yet");
        Arbitrary<List<String>> list =
                Arbitraries.of("Capacity", "Distance").list().ofMaxSize(2);
        Arbitrary<Boolean> answer = Arbitraries.of(true, false).injectNull(0.3);
        Arbitrary<List<Map<String, Object>>> enclosures = Arbitraries.integers()
                .between(0, 2)
                .map(count -> Map.<String, Object>of(
                        "title",
                        "Gaps",
                        "rows",
                        List.of(Map.of("area", "Beds", "improvement", "More")).subList(0, Math.min(count, 1))))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        text.list().ofSize(TEXTS.size()),
                        list.list().ofSize(LISTS.size()),
                        answer.list().ofSize(QUESTIONS.size()),
                        answer.list().ofSize(PROVISIONS.size()),
                        enclosures)
                .as(FormerRulesProperties::given);
    }

    private static Map<String, Object> given(
            List<String> texts,
            List<List<String>> lists,
            List<Boolean> questions,
            List<Boolean> provisions,
            List<Map<String, Object>> enclosures) {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, TEXTS, texts);
        given.computeIfPresent(
                "operationalLeadEmail", (_, text) -> text.toString().isBlank() ? "" : "a@example.org");
        put(given, LISTS, lists);
        put(given, QUESTIONS, questions);
        Map<String, Object> of = new LinkedHashMap<>();
        put(of, PROVISIONS, provisions);
        given.put("provisions", of);
        given.put("enclosures", enclosures);
        return given;
    }

    private static void put(Map<String, Object> given, List<String> keys, List<?> values) {
        for (int at = 0; at < keys.size(); at++) {
            given.put(keys.get(at), values.get(at));
        }
    }

    @Provide
    Arbitrary<Map<String, String>> ratings() {
        return Arbitraries.maps(
                Arbitraries.of(INDEX.items().stream()
                        .map(item -> item.words().number())
                        .toList()),
                Arbitraries.of("", "no-action-needed", "yes-working-well"));
    }
}
