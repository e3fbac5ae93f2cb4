package countersign.review.revision.freezing;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.review.ReviewId;
import countersign.review.revision.Revision.Frozen;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandOverController {

    private final HandOver handOver;

    HandOverController(HandOver handOver) {
        this.handOver = handOver;
    }

    record HandedOver(int revision, String contentSha256, String documentSha256) {}

    @PostMapping("/api/review/reviews/{id}/thematic-review/handover")
    @Answers(value = HandedOver.class, status = 201)
    ResponseEntity<?> handOver(Caller caller, IfMatch read, IdempotencyKey key, @PathVariable String id) {
        ReviewId review = ReviewId.inPath(id);
        Outcome<Frozen> outcome = handOver.handOver(review, caller, read, RememberedKey.of(key, review.value()));
        return Respond.with(outcome, frozen -> ResponseEntity.created(URI.create("/api/review/reviews/" + review
                        + "/revisions/" + frozen.ref().number()))
                .body(new HandedOver(
                        frozen.ref().number(),
                        frozen.freezing().contentSha256().hex(),
                        frozen.freezing().documentSha256().hex())));
    }
}
