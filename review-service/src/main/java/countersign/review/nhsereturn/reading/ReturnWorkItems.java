package countersign.review.nhsereturn.reading;

import countersign.bpmn.JobTypes;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.work.WorkItem;
import countersign.review.act.Act;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.TimeToAnswer;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Sending;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.organisation.Organisations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pieces of work that a return is, for each of those who have to look at it. */
final class ReturnWorkItems {

    private static final String TO_ANSWER = "return-answer";

    private final Organisations organisations;

    ReturnWorkItems(Organisations organisations) {
        this.organisations = organisations;
    }

    Stream<WorkItem> ofIcb(Versioned<NhseReturn> found) {
        OdsCode icb = found.body().icb();
        String people = "Review lead or programme office, " + organisations.name(icb);
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

    /** What the region can still say about it. */
    Stream<WorkItem> toAnswer(Versioned<NhseReturn> found) {
        return switch (found.body().standing()) {
            case Standing.Submitted _ ->
                Stream.of(toAnswer(
                        found,
                        "waits to be acknowledged or answered",
                        found.body().latest().orElseThrow().dispatchedAt()));
            case Standing.Acknowledged(Act act) ->
                Stream.of(toAnswer(found, "is acknowledged and waits to be accepted or queried", act.at()));
            case Standing.Prepared _, Standing.Queried _, Standing.QueryAnswered _, Standing.Accepted _ ->
                Stream.empty();
        };
    }

    private WorkItem toAnswer(Versioned<NhseReturn> found, String what, Instant since) {
        OdsCode region = found.body().file().region();
        return item(found, TO_ANSWER, what, region, "Regional reviewer, " + organisations.name(region), since);
    }

    Stream<WorkItem> notTaken(Versioned<NhseReturn> found) {
        OdsCode region = found.body().file().region();
        return notTakenSince(found.body()).stream()
                .map(since -> item(
                        found,
                        "delivery",
                        "is not taken by your system",
                        region,
                        "Regional reviewer, " + organisations.name(region),
                        since));
    }

    /** One for each endpoint that does not take it: what is to be put right is the endpoint. */
    Stream<WorkItem> ofOperator(Versioned<NhseReturn> found) {
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
                file.review().value(),
                file.reviewTitle(),
                file.icb(),
                sending.endpoint(),
                file.region(),
                "Operator",
                since,
                null,
                null,
                0,
                found.version(),
                sending.endpoint(),
                List.of());
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
                file.review().value(),
                file.reviewTitle(),
                file.icb(),
                file.kind().label(),
                whose,
                waitingOn,
                since,
                kind.equals(TO_ANSWER) ? TimeToAnswer.ends(since) : null,
                null,
                kind.equals(TO_ANSWER) ? found.body().chaseJobs().size() : 0,
                found.version(),
                file.id().value(),
                List.of());
    }
}
