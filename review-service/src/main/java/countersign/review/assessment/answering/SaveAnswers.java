package countersign.review.assessment.answering;

import countersign.platform.identity.Caller;
import countersign.review.act.Act;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.history.AnswerView;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.Instruments;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Saves answers, each over the version that was read. Saving what is there already changes nothing, so a repeat is
 * safe.
 */
@Component
class SaveAnswers {

    private static final int ATTEMPTS = 10;

    private final OpenAssessments desk;
    private final Instruments instruments;
    private final Authorities authorities;
    private final AnswerWriter writer;
    private final Clock clock;

    SaveAnswers(
            OpenAssessments desk, Instruments instruments, Authorities authorities, AnswerWriter writer, Clock clock) {
        this.desk = desk;
        this.instruments = instruments;
        this.authorities = authorities;
        this.writer = writer;
        this.clock = clock;
    }

    /** All of them, or none; answers them as they are now. */
    Outcome<List<AnswerView>> save(
            AssessmentId id, Caller caller, Function<Instrument, Outcome<List<GivenAnswer>>> check) {
        Authority authority = authorities.of(caller);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome<List<AnswerView>>> outcome = once(id, authority, check);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return Outcome.refused(new Refusal.Busy());
    }

    private Optional<Outcome<List<AnswerView>>> once(
            AssessmentId id, Authority authority, Function<Instrument, Outcome<List<GivenAnswer>>> check) {
        Outcome<Optional<List<AnswerView>>> outcome = desk.open(id, authority)
                .then(open -> check.apply(instruments.get(open.file().instrument()))
                        .then(given -> write(open, given, authority)));
        return switch (outcome) {
            case Outcome.Refused<Optional<List<AnswerView>>>(Refusal why) -> Optional.of(Outcome.refused(why));
            case Outcome.Done<Optional<List<AnswerView>>>(Optional<List<AnswerView>> saved) -> saved.map(Outcome::done);
        };
    }

    /** Nothing if somebody else wrote in between. */
    private Outcome<Optional<List<AnswerView>>> write(
            Assessment.Issued open, List<GivenAnswer> given, Authority authority) {
        Act act = Act.of(authority.caller(), clock);
        Merge merge = Merge.of(open.sheet(), given, act);
        Optional<Refusal> refusal = merge.refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean written = merge.changed().isEmpty() || writer.write(open, merge.changed(), act);
        return Outcome.done(written ? Optional.of(merge.after()) : Optional.empty());
    }
}
