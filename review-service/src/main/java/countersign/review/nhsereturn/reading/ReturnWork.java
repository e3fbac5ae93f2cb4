package countersign.review.nhsereturn.reading;

import countersign.bpmn.JobTypes;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Wait;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import countersign.review.work.WorkItem;
import countersign.review.work.WorkSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Returns that wait on the ICB's review lead or programme office: not delivered, or queried. */
@Component
class ReturnWork implements WorkSource {

    private final Returns returns;

    ReturnWork(Returns returns) {
        this.returns = returns;
    }

    @Override
    public List<WorkItem> waitingOn(Authority authority) {
        return Stream.of(Post.REVIEW_LEAD, Post.PROGRAMME_OFFICE)
                .flatMap(post -> authority.organisations(post).stream())
                .distinct()
                .filter((OdsCode icb) -> authority.isOf(icb))
                .flatMap(icb -> returns.waitingOnPeople(icb).stream())
                .flatMap(ReturnWork::items)
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return returns.of(review.id()).stream().flatMap(ReturnWork::items).toList();
    }

    private static Stream<WorkItem> items(Versioned<NhseReturn> found) {
        Stream<WorkItem> undelivered = Waits.open(found.body(), JobTypes.AWAIT_UNDELIVERED_RETURN).stream()
                .map(wait -> item(found, wait, "undelivered-return", "could not be delivered"));
        Stream<WorkItem> queried = Waits.open(found.body(), JobTypes.AWAIT_QUERY_RESPONSE).stream()
                .map(wait -> item(found, wait, "query-response", "is queried by the region"));
        return Stream.concat(undelivered, queried);
    }

    private static WorkItem item(Versioned<NhseReturn> found, Wait wait, String kind, String what) {
        ReturnFile file = found.body().file();
        return new WorkItem(
                kind + "~" + file.id(),
                kind,
                file.kind().label() + " " + what,
                file.review(),
                file.reviewTitle(),
                file.icb(),
                file.kind().label(),
                file.icb(),
                "Review lead or programme office, " + file.icb(),
                wait.since(),
                null,
                0,
                found.version(),
                file.id().value());
    }
}
