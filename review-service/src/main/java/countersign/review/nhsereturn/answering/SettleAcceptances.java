package countersign.review.nhsereturn.answering;

import countersign.platform.outcome.Change;
import countersign.platform.sweep.Sweeper;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.file.ReturnId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
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

    @Bean
    static Sweeper finalAcceptanceSweeper(
            SettleAcceptances acceptances, @Value("${countersign.returns.settle-every:PT5S}") Duration every) {
        return new Sweeper("final-acceptance", every, acceptances::sweep);
    }

    /** What is wrong with one return holds up no other. */
    private void sweep() {
        Instant now = clock.instant();
        returns.finallyAccepted(now).forEach(found -> settle(found.body().file().id(), now));
    }

    private void settle(ReturnId id, Instant now) {
        try {
            returns.mustChange(id, before -> settled(before, now));
        } catch (RuntimeException e) {
            LOG.warn("The final acceptance of {} could not be told yet; the next sweep tries again", id, e);
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
