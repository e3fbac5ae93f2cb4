package countersign.review.service;

import countersign.review.revision.material.BnssgReturn;
import java.util.List;
import java.util.Map;

/** The thematic review of one review, as its review lead works on it. */
record Thematic(Api api, String review) {

    static final Map<String, Object> FINDING = Map.of(
            "finding", "Policies say never; practice sometimes does.",
            "strengths", "Teams know each other.",
            "priorities", Map.of("essential", List.of("Review every discharge after a DNA")));

    String path() {
        return "/reviews/" + review + "/thematic-review";
    }

    Answer read() {
        return api.as(Cast.LEAD).get(path()).is(200);
    }

    /** With the version as it is now. */
    Api lead() {
        return api.as(Cast.LEAD).reading(read().version());
    }

    Answer finding(int domain, Object finding) {
        return lead().put(path() + "/findings/" + domain, finding);
    }

    Answer returned(Map<String, Object> answers) {
        return lead().put(path() + "/return", Map.of("answers", answers));
    }

    Answer action(String id, Object action) {
        return lead().put(path() + "/actions/" + id, action);
    }

    Answer handOver() {
        return lead().once().post(path() + "/handover");
    }

    /** The provider has answered its policy check, so that there is a response to cite. */
    Thematic checked() {
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + review + "~RVN~policy/submission", Answers.check("yes", "Access policy", ""))
                .is(200);
        return this;
    }

    /** Everything that a hand-over needs. */
    Thematic written() {
        finding(11, FINDING).is(200);
        returned(BnssgReturn.complete()).is(200);
        action("dna-review", ACTION).is(200);
        return this;
    }

    static final Map<String, Object> ACTION = Map.of(
            "domain", 11,
            "title", "Review DNAs and the discharges that follow",
            "description", "Monthly, by each team",
            "term", "short",
            "scope", "trust-wide",
            "lead", "RVN",
            "owner", "Medical Director",
            "due", "2027-03-31");
}
