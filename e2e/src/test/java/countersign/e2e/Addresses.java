package countersign.e2e;

import countersign.e2e.people.Actor;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Everything of a review that has an address of its own, as its owner finds it. */
final class Addresses {
    /** Lists that everybody has, each holding only what is theirs. */
    static final List<String> LISTS =
            List.of("/api/review/reviews", "/api/review/work", "/api/review/returns", "/api/signoff/work");

    /** The pages of a review, below its address. */
    static final List<String> PAGES =
            List.of("", "/timeline", "/thematic-review", "/revisions/1", "/revisions/2", "/plan");

    private static final List<String> OF_REVIEW = List.of(
            "",
            "/responses",
            "/timeline",
            "/thematic-review",
            "/revisions",
            "/revisions/1",
            "/open-work",
            "/revisions/2/content.json",
            "/revisions/2/document.html");

    private Addresses() {}

    static List<String> of(String review, String returnId, Actor owner) {
        List<String> paths = new ArrayList<>();
        OF_REVIEW.forEach(rest -> paths.add("/api/review/reviews/" + review + rest));
        for (JsonNode assessment : owner.items("/api/review/reviews/" + review + "/responses")) {
            paths.add("/api/review/responses/" + assessment.required("id").asString());
        }
        paths.add("/api/review/responses/" + review + "~RVN~policy");
        List.of("", "/content", "/deliveries").forEach(rest -> paths.add("/api/review/returns/" + returnId + rest));
        List.of("/sheets", "/decisions", "/timeline", "/open-work")
                .forEach(rest -> paths.add("/api/signoff/reviews/" + review + rest));
        signed(review, owner, paths);
        paths.add("/api/actions/plans/" + review + "~plan");
        paths.add("/api/actions/actions/" + review + "~act-outreach");
        return paths;
    }

    private static void signed(String review, Actor owner, List<String> paths) {
        for (JsonNode decision : owner.items("/api/signoff/reviews/" + review + "/decisions")) {
            paths.add("/api/signoff/tasks/" + decision.required("taskId").asString());
        }
        for (JsonNode sheet : owner.items("/api/signoff/reviews/" + review + "/sheets")) {
            for (JsonNode slot : sheet.required("slots")) {
                if (slot.path("state").asString().equals("signed")) {
                    paths.add("/api/signoff/signatures/"
                            + slot.required("signatureId").asString());
                }
            }
        }
    }
}
