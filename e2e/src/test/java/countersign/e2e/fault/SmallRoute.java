package countersign.e2e.fault;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.people.People;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A small review's whole way over the API, straight or with the detours that the seed chooses. */
final class SmallRoute {
    private final People people;
    private final SmallReview review;
    private final ReviewSeen seen;
    private final Random detours;

    private SmallRoute(People people, SmallReview review, Random detours) {
        this.people = people;
        this.review = review;
        this.seen = new ReviewSeen(review.id(), people);
        this.detours = detours;
    }

    /** From opening to conclusion; fails as soon as a client is answered what it must not be. */
    static void walk(People people, String title, long seed) {
        SmallReview review = SmallReview.launched(people, title);
        new SmallRoute(people, review, new Random(seed)).walk();
    }

    private void walk() {
        review.assessed();
        review.handedOver();
        review.endorsedBy(List.of("programme-board", "mh-odg"));
        if (detours.nextInt(3) == 0) {
            people.secretary("hcig").decides(review.id(), "returned", "Please say more of the gaps.");
            review.handedOver();
            review.endorsedBy(List.of("programme-board", "mh-odg"));
        }
        review.endorsedBy(List.of("hcig"));
        people.director("bnssg-sro").signs(review.id());
        people.director("bnssg-cmo").signs(review.id());
        people.secretary("icb-board").decides(review.id(), "approved", "Approved.");
        answersTheReturn();
        seen.awaitPlan();
        seen.awaitState("concluded");
    }

    private void answersTheReturn() {
        JsonNode sent = seen.awaitReturn("review-outcome");
        String id = sent.required("id").asString();
        String content = sent.required("contentSha256").asString();
        if (detours.nextInt(3) == 0) {
            people.region().queries(id, content, "Which team leads this?").ok();
            people.reviewLead()
                    .post("/api/review/returns/" + id + "/query-response", Map.of("text", "The ICB does."))
                    .ok();
            seen.awaitReturnIn(id, "submitted");
        }
        CarelessRegion region = new CarelessRegion(people.region(), id, content);
        if (detours.nextBoolean()) {
            region.acknowledgesAndAccepts();
        } else {
            region.acceptsBeforeItAcknowledges();
        }
    }
}
