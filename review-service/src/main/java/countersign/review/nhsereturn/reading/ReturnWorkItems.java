package countersign.review.nhsereturn.reading;

import countersign.bpmn.JobTypes;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Sending;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.work.WorkItem;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The pieces of work that a return is, for each of those who have to look at it. */
final class ReturnWorkItems {

    private ReturnWorkItems() {}

    static Stream<WorkItem> ofIcb(Versioned<NhseReturn> found) {
        OdsCode icb = found.body().icb();
        String people = "Review lead or programme office, " + icb;
        Stream<WorkItem> undelivered = Waits.open(found.body(), JobTypes.AWAIT_UNDELIVERED_RETURN).stream()
                .map(wait -> item(found, "undelivered-return", "could not be delivered", icb, people, wait.since()));
        Stream<WorkItem> queried = Waits.open(found.body(), JobTypes.AWAIT_QUERY_RESPONSE).stream()
                .map(wait -> item(found, "query-response", "is queried by the region", icb, people, wait.since()));
        Stream<WorkItem> failing = found.body().latest().flatMap(Envelope::failingSince).stream()
                .map(since -> item(
                        found,
                        "delivery",
                        "does not arrive; it is still being sent",
                        icb,
                        people + "; the region’s system does not take it",
                        since));
        return Stream.of(undelivered, queried, failing).flatMap(items -> items);
    }

    static Optional<WorkItem> ofRegion(Versioned<NhseReturn> found) {
        OdsCode region = found.body().file().region();
        return notTakenSince(found.body())
                .map(since -> item(
                        found,
                        "delivery",
                        "is not taken by your system",
                        region,
                        "Regional reviewer, " + region,
                        since));
    }

    /** One for each endpoint that does not take it: what is to be put right is the endpoint. */
    static Stream<WorkItem> ofOperator(Versioned<NhseReturn> found) {
        return notTakenSince(found.body()).stream()
                .flatMap(since -> found.body().latest().orElseThrow().sendings().stream()
                        .filter(sending -> !sending.arrived().orElse(false))
                        .map(sending -> ofOperator(found, sending, since)));
    }

    private static WorkItem ofOperator(Versioned<NhseReturn> found, Sending sending, Instant since) {
        ReturnFile file = found.body().file();
        return new WorkItem(
                "webhook-endpoint~" + sending.delivery(),
                "webhook-endpoint",
                "Webhook endpoint " + sending.endpoint() + " does not take a return",
                file.review(),
                file.reviewTitle(),
                file.icb(),
                sending.endpoint(),
                file.region(),
                "Operator",
                since,
                null,
                0,
                found.version(),
                sending.endpoint());
    }

    private static Optional<Instant> notTakenSince(NhseReturn shown) {
        return shown.latest()
                .flatMap(envelope -> envelope.transit() instanceof Transit.Undelivered(Instant at, String reason)
                        ? Optional.of(at)
                        : envelope.failingSince());
    }

    private static WorkItem item(
            Versioned<NhseReturn> found, String kind, String what, OdsCode whose, String waitingOn, Instant since) {
        ReturnFile file = found.body().file();
        return new WorkItem(
                kind + "~" + file.id(),
                kind,
                file.kind().label() + " " + what,
                file.review(),
                file.reviewTitle(),
                file.icb(),
                file.kind().label(),
                whose,
                waitingOn,
                since,
                null,
                0,
                found.version(),
                file.id().value());
    }
}
