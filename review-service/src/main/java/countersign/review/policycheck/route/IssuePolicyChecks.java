package countersign.review.policycheck.route;

import countersign.bpmn.Milestones;
import countersign.platform.identity.OdsCode;
import countersign.review.organisation.Organisations;
import countersign.review.policycheck.PolicyCheck;
import countersign.review.policycheck.PolicyCheckFile;
import countersign.review.policycheck.PolicyCheckId;
import countersign.review.policycheck.PolicyChecks;
import countersign.review.review.Review;
import countersign.review.review.terms.Milestone;
import countersign.review.review.terms.Participant;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the providers in scope of a launched review for their policy check. */
@Component
public class IssuePolicyChecks {

    private final PolicyChecks checks;
    private final Organisations organisations;
    private final Clock clock;

    IssuePolicyChecks(PolicyChecks checks, Organisations organisations, Clock clock) {
        this.checks = checks;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Answers all of them; those that were asked before stay as they are. */
    public List<PolicyCheckId> issue(Review review) {
        return review.terms().participants().stream()
                .filter(Participant::policyCheck)
                .map(participant -> file(review, participant.organisation()))
                .peek(file -> checks.ask(new PolicyCheck.Open(file)))
                .map(PolicyCheckFile::id)
                .toList();
    }

    private PolicyCheckFile file(Review review, OdsCode provider) {
        return new PolicyCheckFile(
                PolicyCheckId.of(review.id(), provider),
                review.id(),
                review.title(),
                review.icb(),
                provider,
                organisations.name(provider),
                clock.instant(),
                due(review).orElse(null),
                List.of(),
                null,
                List.of());
    }

    private static Optional<Instant> due(Review review) {
        return review.terms().milestones().stream()
                .filter(milestone -> milestone.id().equals(Milestones.POLICY_CONFIRMATION))
                .map(Milestone::date)
                .map(date -> date.plusDays(1)
                        .atStartOfDay(EnglishTime.ZONE)
                        .toInstant()
                        .minusMillis(1))
                .findFirst();
    }
}
