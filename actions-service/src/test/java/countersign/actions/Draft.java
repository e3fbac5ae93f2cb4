package countersign.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A draft action in the content of a revision. */
record Draft(String id, String lead, LocalDate due) {

    /** The content of a revision of a review of QUY, in which RVN, STMUNGO and SECSTEP had a part. */
    static String content(String reviewId, int revision, List<Draft> drafts) {
        return """
                {"schema": "countersign/review-revision/1", "reviewId": "%s", "icb": "QUY", "region": "Y58",
                 "title": "Intensive and assertive community care", "revision": %d,
                 "returnFields": {"assured": false}, "findings": [],
                 "draftActions": [%s],
                 "coverage": {"assessments": [{"organisation": "RVN", "team": "awp-bristol-rose", "name": "ROSE", "state": "accepted"}],
                              "policyChecks": [{"organisation": "STMUNGO", "state": "confirmed"}]}}""".formatted(
                        reviewId, revision, drafts.stream().map(Draft::json).collect(Collectors.joining(", ")));
    }

    /** The same in the second schema. */
    static String citing(String reviewId, int revision, List<Draft> drafts) {
        String content = content(reviewId, revision, drafts);
        return content.substring(0, content.indexOf("\"coverage\"")).replace("revision/1", "revision/2") + """
                "responses": [], "cited": [{"use": "self-assessment", "id": "a", "organisation": "RVN", "state": "accepted"},
                  {"use": "policy-check", "id": "b", "organisation": "STMUNGO", "state": "issued"}]}""";
    }

    private String json() {
        return """
                {"draftId": "%s", "domain": 4, "title": "Action %s", "description": "What is to be done",
                 "term": "medium", "scope": "trust-wide", "lead": "%s", "owner": "Service manager", "due": "%s"}""".formatted(id, id, lead, due);
    }
}
