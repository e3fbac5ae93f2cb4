package countersign.review.revision.freezing;

import countersign.review.assessment.Headline;
import countersign.review.assessment.Headlines;
import countersign.review.assessment.Subject;
import countersign.review.instrument.Domain;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.InstrumentRef;
import countersign.review.instrument.Instruments;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.Review;
import countersign.review.review.terms.Participant;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.contradiction.PolicyStatements;
import countersign.review.revision.document.RevisionContent;
import countersign.review.revision.document.RevisionContent.ActionContent;
import countersign.review.revision.document.RevisionContent.AssessmentContent;
import countersign.review.revision.document.RevisionContent.CoverageContent;
import countersign.review.revision.document.RevisionContent.FindingContent;
import countersign.review.revision.document.RevisionContent.InstrumentUsed;
import countersign.review.revision.document.RevisionContent.PolicyCheckContent;
import countersign.review.revision.document.RevisionContent.PrioritiesContent;
import countersign.review.revision.material.DraftAction;
import countersign.review.revision.material.Finding;
import countersign.review.revision.material.Priorities;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the content of a revision together: what was drafted, and who was heard. */
@Component
class ContentOfRevision {

    private final Instruments instruments;
    private final Headlines assessments;
    private final PolicyStatements policies;

    ContentOfRevision(Instruments instruments, Headlines assessments, PolicyStatements policies) {
        this.instruments = instruments;
        this.assessments = assessments;
        this.policies = policies;
    }

    RevisionContent of(Review review, Draft draft, Instant frozenAt) {
        Instrument instrument = instruments.get(InstrumentRef.MATURITY_INDEX);
        return new RevisionContent(
                RevisionContent.SCHEMA,
                review.id().value(),
                review.icb().value(),
                review.terms().region().value(),
                review.title(),
                draft.ref().number(),
                frozenAt.toString(),
                new InstrumentUsed(instrument.id(), instrument.version()),
                draft.material().returnFields(),
                draft.material().findings().stream()
                        .map(finding -> finding(finding, instrument))
                        .toList(),
                draft.material().actions().stream()
                        .map(ContentOfRevision::action)
                        .toList(),
                new CoverageContent(heard(review), checked(review)));
    }

    private static FindingContent finding(Finding finding, Instrument instrument) {
        Priorities priorities = finding.priorities();
        return new FindingContent(
                finding.domain(),
                instrument.domain(finding.domain()).map(Domain::title).orElseThrow(),
                finding.finding(),
                finding.strengths(),
                new PrioritiesContent(priorities.essential(), priorities.enhancer(), priorities.desirable()));
    }

    private static ActionContent action(DraftAction action) {
        return new ActionContent(
                action.id().value(),
                action.domain(),
                action.title(),
                action.description(),
                action.term().word(),
                action.scope().word(),
                action.lead().value(),
                action.owner(),
                action.due().toString());
    }

    private List<AssessmentContent> heard(Review review) {
        return assessments.of(review.id()).stream()
                .map(ContentOfRevision::assessment)
                .toList();
    }

    private static AssessmentContent assessment(Headline headline) {
        Subject subject = headline.file().subject();
        TeamId team = subject.team();
        return new AssessmentContent(
                subject.provider().value(), team == null ? "" : team.value(), subject.name(), headline.state());
    }

    private List<PolicyCheckContent> checked(Review review) {
        var answered = policies.of(review.id());
        return review.terms().participants().stream()
                .filter(Participant::policyCheck)
                .map(Participant::organisation)
                .map(provider -> new PolicyCheckContent(
                        provider.value(),
                        answered.stream().anyMatch(check -> check.organisation().equals(provider))
                                ? "confirmed"
                                : "open"))
                .toList();
    }
}
