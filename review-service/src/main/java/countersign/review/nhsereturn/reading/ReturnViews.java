package countersign.review.nhsereturn.reading;

import countersign.bpmn.JobTypes;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Sending;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.reading.ReturnView.May;
import countersign.review.nhsereturn.reading.ReturnView.Transport;
import countersign.review.nhsereturn.reading.ReturnView.Undelivered;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows returns to those who may know of them. */
@Component
public class ReturnViews {

    private final Organisations organisations;
    private final Authorities authorities;
    private final Clock clock;
    private final Duration finalAfter;

    ReturnViews(
            Organisations organisations,
            Authorities authorities,
            Clock clock,
            @Value("${countersign.returns.acceptance-final-after}") Duration finalAfter) {
        this.clock = clock;
        this.finalAfter = finalAfter;
        this.organisations = organisations;
        this.authorities = authorities;
    }

    public ReturnView view(Versioned<NhseReturn> found, Caller caller) {
        return view(found, authorities.of(caller));
    }

    ReturnView view(Versioned<NhseReturn> found, Authority authority) {
        NhseReturn shown = found.body();
        ReturnFile file = shown.file();
        return new ReturnView(
                file.id(),
                file.kind(),
                file.kind().label(),
                file.review(),
                file.reviewTitle(),
                file.icb(),
                organisations.name(file.icb()),
                file.region(),
                organisations.name(file.region()),
                file.revision().orElse(null),
                file.contentSha256().hex(),
                file.revision().isPresent() || file.document() != null,
                file.approval(),
                state(shown),
                shown.sequence(),
                file.preparedAt(),
                shown.submittedAt().orElse(null),
                shown.latest().map(ReturnViews::transport).orElse(null),
                Dialogue.latest(shown, Answer.ACKNOWLEDGED),
                Dialogue.latest(shown, Answer.ACCEPTED),
                shown.standing() instanceof Standing.Accepted accepted ? accepted.finalFrom() : null,
                finalAfter,
                Dialogue.queries(shown),
                shown.latest().map(ReturnViews::undelivered).orElse(null),
                shown.chaseJobs().size(),
                shown.events().reversed(),
                may(shown, authority),
                found.version());
    }

    private May may(NhseReturn shown, Authority authority) {
        boolean answersForRegion = ReturnSight.answersForRegion(shown, authority);
        Set<Answer> answers = answersForRegion ? shown.standing().answers() : Set.of();
        boolean acts = ReturnSight.actsForIcb(shown, authority);
        return new May(
                answers.contains(Answer.ACKNOWLEDGED),
                answers.contains(Answer.QUERIED),
                answers.contains(Answer.ACCEPTED),
                answersForRegion
                        && shown.standing() instanceof Standing.Accepted accepted
                        && accepted.isWithdrawable(clock.instant()),
                acts && shown.standing() instanceof Standing.Queried,
                acts && Waits.open(shown, JobTypes.AWAIT_UNDELIVERED_RETURN).isPresent(),
                authority.isOf(shown.icb()) || authority.isOf(shown.file().region()));
    }

    /** The word for the state: what the region has said, and before that, whether it has the return. */
    private static String state(NhseReturn shown) {
        return switch (shown.standing()) {
            case Standing.Prepared prepared -> "prepared";
            case Standing.Submitted submitted -> submittedState(shown);
            case Standing.Acknowledged acknowledged -> "acknowledged";
            case Standing.Queried queried -> "queried";
            case Standing.QueryAnswered answered -> "query-answered";
            case Standing.Accepted accepted -> "accepted";
        };
    }

    private static String submittedState(NhseReturn shown) {
        return switch (shown.latest().orElseThrow().transit()) {
            case Transit.UnderWay underWay -> "submitted";
            case Transit.Delivered delivered -> "delivered";
            case Transit.ReceivedOtherwise received -> "delivered";
            case Transit.Undelivered undelivered -> "undelivered";
        };
    }

    private static @Nullable Undelivered undelivered(Envelope envelope) {
        return envelope.transit() instanceof Transit.Undelivered(Instant at, String reason)
                ? new Undelivered(at, reason)
                : null;
    }

    private static Transport transport(Envelope envelope) {
        return switch (envelope.transit()) {
            case Transit.UnderWay underWay -> transport(envelope, "under-way", null, "");
            case Transit.Delivered(Instant at) -> transport(envelope, "delivered", at, "");
            case Transit.Undelivered(Instant at, String reason) -> transport(envelope, "undelivered", at, reason);
            case Transit.ReceivedOtherwise(var act, String reason) ->
                transport(envelope, "received-otherwise", act.at(), reason);
        };
    }

    private static Transport transport(Envelope envelope, String state, @Nullable Instant at, String reason) {
        return new Transport(
                envelope.sequence(),
                envelope.dispatchedAt(),
                envelope.sendings().stream().map(Sending::endpoint).toList(),
                state,
                at,
                envelope.failingSince().orElse(null),
                reason);
    }
}
