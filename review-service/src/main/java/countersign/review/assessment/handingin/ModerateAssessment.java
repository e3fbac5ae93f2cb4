package countersign.review.assessment.handingin;

import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Moderation;
import countersign.review.assessment.Sight;
import countersign.review.instrument.Instruments;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The provider's lead accepts a submitted assessment for the review, or returns it to its team. */
@Component
class ModerateAssessment {

    /** What a team has at least to answer again; as in the model. */
    private static final Duration TIME_TO_ANSWER_AGAIN = Duration.ofDays(7);

    private final Assessments assessments;
    private final Authorities authorities;
    private final Instruments instruments;
    private final Clock clock;

    ModerateAssessment(Assessments assessments, Authorities authorities, Instruments instruments, Clock clock) {
        this.assessments = assessments;
        this.authorities = authorities;
        this.instruments = instruments;
        this.clock = clock;
    }

    Outcome<Receipt> moderate(AssessmentId id, Caller caller, RememberedKey key, Outcome<Verdict> verdict) {
        Authority authority = authorities.of(caller);
        return assessments.change(id, found -> {
            Assessment assessment = found.body();
            Optional<Refusal> refusal = Sight.refusesToModerate(assessment, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Receipt.repeated(assessment.file().receipts(), caller, key)
                    .map(outcome -> outcome.map(receipt -> Change.of(assessment, receipt)))
                    .orElseGet(() -> decide(assessment, caller, key, verdict));
        });
    }

    private Outcome<Change<Assessment, Receipt>> decide(
            Assessment assessment, Caller caller, RememberedKey key, Outcome<Verdict> verdict) {
        return assessment instanceof Assessment.Submitted submitted
                ? verdict.then(decided ->
                                decided.about(instruments.get(submitted.file().instrument())))
                        .map(decided -> moderated(submitted, decided, caller, key))
                : Outcome.refused(new Refusal.WrongState(
                        "not-submitted",
                        "This assessment is " + assessment.state().word() + ": there is nothing to accept or return."));
    }

    private Change<Assessment, Receipt> moderated(
            Assessment.Submitted submitted, Verdict verdict, Caller caller, RememberedKey key) {
        Act act = Act.of(caller, clock);
        String outcome = verdict.accepted() ? Outcomes.ACCEPTED : Outcomes.RETURNED;
        Receipt receipt = new Receipt(key, outcome, act);
        Moderation moderation =
                new Moderation(act, verdict.accepted(), verdict.reasons(), submitted.submission(), verdict.remarks());
        AssessmentFile file = submitted.file().moderatedBy(moderation).decided(receipt);
        return new Change<>(
                verdict.accepted()
                        ? new Assessment.Accepted(file, submitted.sheet(), submitted.submission(), act.at())
                        : new Assessment.Issued(file.closingAt(closesAt(file, act.at())), submitted.sheet()),
                receipt,
                HandedIn.messages(
                        submitted.file(),
                        outcome,
                        receipt.salted(submitted.submission().contentSha256()),
                        caller,
                        Map.of(Variables.MODERATION_OUTCOME, outcome),
                        act.at()));
    }

    private static Instant closesAt(AssessmentFile file, Instant now) {
        Instant soonest = now.plus(TIME_TO_ANSWER_AGAIN);
        return file.closesAt().isAfter(soonest) ? file.closesAt() : soonest;
    }
}
