package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Somebody who fills in self-assessments. */
class Assessor extends Actor {
    private static final List<String> RATINGS =
            List.of("no-action-needed", "no-action-in-hand", "yes-needs-improvement", "yes-working-well");

    Assessor(RunningSuite suite, String who, Supplier<String> token) {
        super(suite, who, token);
    }

    /** Answers all 161 questions, every rating being used, and says which of them the team discussed. */
    public void answersEverything(String assessmentId) {
        String path = "/api/review/assessments/" + assessmentId;
        List<String> questions = questions();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("question", questions.get(i));
            answer.put("rating", RATINGS.get(i % RATINGS.size()));
            answer.put("comment", "Discussed by the team.");
            answer.put("version", 0);
            answers.add(answer);
        }
        put(path + "/answers", Map.of("answers", answers)).ok();
        saysWhoTookPart(path);
        for (int domain = 1; domain <= 14; domain++) {
            put(path + "/domains/" + domain + "/completed", Map.of("completed", true))
                    .ok();
        }
    }

    /** As {@link #answersEverything}, saved as the pages do it: each domain's answers, then its completion. */
    public void answersDomainByDomain(String assessmentId) {
        String path = "/api/review/assessments/" + assessmentId;
        Map<String, List<Map<String, Object>>> byDomain = new LinkedHashMap<>();
        questions().forEach(question -> byDomain.computeIfAbsent(question.split("\\.")[0], _ -> new ArrayList<>())
                .add(Map.of("question", question, "rating", RATINGS.getFirst(), "comment", "", "version", 0)));
        byDomain.forEach((domain, answers) -> {
            get(path).expect(200);
            put(path + "/answers", Map.of("answers", answers)).ok();
            put(path + "/domains/" + domain + "/completed", Map.of("completed", true))
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
        post("/api/review/assessments/" + assessmentId + "/submission", Map.of())
                .ok();
    }

    /** The numbers of the 161 questions. */
    public List<String> questions() {
        List<String> numbers = new ArrayList<>();
        JsonNode instrument =
                get("/api/review/instruments/maturity-index/versions/1").expect(200);
        for (JsonNode domain : instrument.required("domains")) {
            for (JsonNode item : domain.required("items")) {
                if (item.path("type").asString().equals("question")) {
                    numbers.add(item.required("number").asString());
                }
            }
        }
        return numbers;
    }
}
