package countersign.review.nhsereturn.reading;

import countersign.platform.identity.OdsCode;
import countersign.platform.work.WorkItem;
import countersign.review.nhsereturn.Returns;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import countersign.review.work.WorkSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Returns that wait on the ICB's review lead or programme office: not delivered, or queried; and on the region's
 * reviewer: sent, and not answered for good. While an endpoint does not take a return, it is also work of the ICB, of
 * the region's reviewer, and of the operator.
 */
@Component
class ReturnWork implements WorkSource {

    private final Returns returns;
    private final ReturnWorkItems items;

    ReturnWork(Returns returns, Organisations organisations) {
        this.returns = returns;
        this.items = new ReturnWorkItems(organisations);
    }

    @Override
    public List<WorkItem> waitingOn(Authority authority) {
        return Stream.of(ofIcbs(authority), ofRegions(authority), ofOperators(authority))
                .flatMap(items -> items)
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return returns.of(review.id()).stream()
                .flatMap(found -> Stream.concat(items.ofIcb(found), items.toAnswer(found)))
                .toList();
    }

    private Stream<WorkItem> ofIcbs(Authority authority) {
        return Stream.of(Post.REVIEW_LEAD, Post.PROGRAMME_OFFICE)
                .flatMap(post -> authority.organisations(post).stream())
                .distinct()
                .filter((OdsCode icb) -> authority.isOf(icb))
                .flatMap(icb -> returns.waitingOnPeople(icb).stream())
                .flatMap(items::ofIcb);
    }

    private Stream<WorkItem> ofRegions(Authority authority) {
        return authority.organisations(Post.REGIONAL_REVIEWER).stream()
                .filter((OdsCode region) -> authority.isOf(region))
                .flatMap(region -> Stream.concat(
                        returns.waitingOnRegion(region).stream().flatMap(items::toAnswer),
                        returns.notTakenBy(region).stream().flatMap(items::notTaken)));
    }

    private Stream<WorkItem> ofOperators(Authority authority) {
        return authority.caller().isAdministrator()
                ? returns.notTaken().stream().flatMap(items::ofOperator)
                : Stream.empty();
    }
}
