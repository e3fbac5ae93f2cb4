package countersign.review.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole assessment's answers, in one request. */
final class Answers {

    private static final int[] QUESTIONS = {33, 29, 12, 18, 8, 5, 3, 9, 4, 4, 12, 7, 8, 9};

    private Answers() {}

    /** Every question of the Maturity Index, for the first time. */
    static Map<String, Object> all() {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int domain = 1; domain <= QUESTIONS.length; domain++) {
            for (int question = 1; question <= QUESTIONS[domain - 1]; question++) {
                answers.add(Map.of(
                        "key", domain + "." + question, "answer", Map.of("value", "yes-working-well"), "version", 0));
            }
        }
        return Map.of("answers", answers);
    }

    /** One answer on the scale of the Maturity Index. */
    static Map<String, Object> rated(String rating, String comment) {
        return Map.of("answer", Map.of("value", rating, "comment", comment));
    }

    /** Answers to a policy check, as they are submitted with it. */
    static Map<String, Object> check(String never, String evidence, String comment) {
        return Map.of(
                "answers",
                List.of(
                        Map.of("key", "neverUsesDnaAsReason", "answer", Map.of("value", never)),
                        Map.of("key", "evidence", "answer", evidence),
                        Map.of("key", "comment", "answer", comment)));
    }

    static void fill(Api team, String assessment) {
        team.put(assessment + "/answers", all()).is(200);
    }
}
