package countersign.review.assessment.handingin;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Sight;
import countersign.review.assessment.Submission;
import countersign.review.assessment.answering.OpenRule;
import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.Instruments;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Submits an assessment in which every question is answered; one that nobody moderates is accepted by that. */
@Component
class SubmitAssessment {

    private final Assessments assessments;
    private final Instruments instruments;
    private final Authorities authorities;
    private final Clock clock;

    SubmitAssessment(Assessments assessments, Instruments instruments, Authorities authorities, Clock clock) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.authorities = authorities;
        this.clock = clock;
    }

    Outcome<Receipt> submit(AssessmentId id, Caller caller, RememberedKey key) {
        Authority authority = authorities.of(caller);
        return assessments.change(id, found -> {
            Assessment assessment = found.body();
            Optional<Refusal> refusal = Sight.refusesToHandIn(assessment, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Receipt.repeated(assessment.file().receipts(), caller, key)
                    .map(outcome -> outcome.map(receipt -> Change.of(assessment, receipt)))
                    .orElseGet(() -> decide(assessment, caller, key));
        });
    }

    private Outcome<Change<Assessment, Receipt>> decide(Assessment assessment, Caller caller, RememberedKey key) {
        Optional<Refusal> refusal =
                OpenRule.refuses(assessment, clock.instant()).or(() -> incomplete(assessment));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean moderated = assessment.file().moderated();
        Act act = Act.of(caller, clock);
        Receipt receipt = new Receipt(key, moderated ? "submitted" : "accepted", act);
        Submission submission = new Submission(act, ContentHash.of(assessment.sheet()));
        return Outcome.done(new Change<>(
                submitted(assessment.file().decided(receipt), assessment.sheet(), submission),
                receipt,
                HandedIn.messages(
                        assessment.file(),
                        "submitted",
                        receipt.salted(submission.contentSha256()),
                        caller,
                        Map.of(),
                        act.at())));
    }

    private static Assessment submitted(AssessmentFile file, Sheet sheet, Submission submission) {
        return file.moderated()
                ? new Assessment.Submitted(file, sheet, submission)
                : new Assessment.Accepted(
                        file, sheet, submission, submission.act().at());
    }

    private Optional<Refusal> incomplete(Assessment assessment) {
        return Completeness.refuses(
                assessment.sheet(), instruments.get(assessment.file().instrument()));
    }
}
