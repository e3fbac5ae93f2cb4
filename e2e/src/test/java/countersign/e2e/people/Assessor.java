package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Somebody who fills in self-assessments. */
public class Assessor extends Actor {
    Assessor(RunningSuite suite, String who, Supplier<String> token) {
        super(suite, who, token);
    }

    /** Answers all 161 questions, every rating being used, and says which of them the team discussed. */
    public void answersEverything(String assessmentId) {
        String path = "/api/review/responses/" + assessmentId;
        JsonNode form = form(assessmentId);
        List<String> questions = questions(form);
        List<String> ratings = ratings(form);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("key", questions.get(i));
            answer.put("answer", Map.of("value", ratings.get(i % ratings.size()), "comment", "Discussed by the team."));
            answer.put("version", 0);
            answers.add(answer);
        }
        put(path + "/answers", Map.of("answers", answers)).ok();
        saysWhoTookPart(path);
        for (int domain = 1; domain <= 14; domain++) {
            put(path + "/sections/" + domain + "/completed", Map.of("completed", true))
                    .ok();
        }
    }

    /** As {@link #answersEverything}, saved as the pages do it: each domain's answers, then its completion. */
    public void answersDomainByDomain(String assessmentId) {
        String path = "/api/review/responses/" + assessmentId;
        Map<String, List<Map<String, Object>>> byDomain = new LinkedHashMap<>();
        JsonNode form = form(assessmentId);
        String rating = ratings(form).getFirst();
        questions(form).forEach(question -> byDomain.computeIfAbsent(question.split("\\.")[0], _ -> new ArrayList<>())
                .add(Map.of("key", question, "answer", Map.of("value", rating), "version", 0)));
        byDomain.forEach((domain, answers) -> {
            get(path).expect(200);
            put(path + "/answers", Map.of("answers", answers)).ok();
            put(path + "/sections/" + domain + "/completed", Map.of("completed", true))
                    .ok();
        });
        saysWhoTookPart(path);
    }

    private void saysWhoTookPart(String path) {
        JsonNode assessment = get(path).expect(200);
        put(
                        path + "/participants",
                        Map.of("participants", List.of(Map.of("name", "Team lead", "role", "Lead"))),
                        "\"" + assessment.required("participantsVersion").asLong() + "\"")
                .ok();
    }

    public void submits(String assessmentId) {
        post("/api/review/responses/" + assessmentId + "/submission", Map.of()).ok();
    }

    /** One answer on the scale of the Maturity Index, as it is sent. */
    public static Map<String, Object> rated(String rating, String comment) {
        return Map.of("answer", Map.of("value", rating, "comment", comment));
    }

    /** The form that a response answers. */
    private JsonNode form(String responseId) {
        JsonNode ref = get("/api/review/responses/" + responseId).expect(200).required("form");
        return get("/api/review/forms/" + ref.required("id").asString() + "/versions/"
                        + ref.required("version").asInt())
                .expect(200);
    }

    /** The keys of the 161 questions. */
    public List<String> questions(String responseId) {
        return questions(form(responseId));
    }

    private static List<String> questions(JsonNode form) {
        List<String> keys = new ArrayList<>();
        form.required("sections").forEach(section -> addItems(section, keys));
        return keys;
    }

    private static List<String> ratings(JsonNode form) {
        return form.required("scales")
                .required("rating")
                .valueStream()
                .map(step -> step.required("id").asString())
                .toList();
    }

    private static void addItems(JsonNode section, List<String> keys) {
        for (JsonNode part : section.required("parts")) {
            if (part.has("section")) {
                addItems(part, keys);
            } else if (part.has("key")) {
                keys.add(part.required("key").asString());
            }
        }
    }
}
