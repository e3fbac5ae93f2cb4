package countersign.review.nhsereturn.answering;

import countersign.platform.mongo.Versioned;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.outcome.Change;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the process of each acceptance that has become final: once, whichever replica looks first. */
@Component
class SettleAcceptances {

    private static final Logger LOG = LoggerFactory.getLogger(SettleAcceptances.class);

    private final Returns returns;
    private final Clock clock;

    SettleAcceptances(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${countersign.returns.settle-every:PT5S}")
    void sweep() {
        try {
            settle(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Acceptances that are final could not be looked for; the next sweep tries again", e);
        }
    }

    /** Those that are final at this moment. */
    void settle(Instant now) {
        for (Versioned<NhseReturn> found : returns.finallyAccepted(now)) {
            returns.mustChange(found.body().file().id(), before -> settled(before, now));
        }
    }

    private static Change<NhseReturn, Boolean> settled(NhseReturn before, Instant now) {
        return before.standing() instanceof Standing.Accepted(var act, Instant finalFrom) && !now.isBefore(finalFrom)
                ? Change.of(
                        before.with(new Standing.Accepted(act, null)),
                        true,
                        AnswerMessage.of(before, Answer.ACCEPTED, now))
                : Change.of(before, false);
    }
}
