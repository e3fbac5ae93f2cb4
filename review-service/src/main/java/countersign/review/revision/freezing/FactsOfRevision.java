package countersign.review.revision.freezing;

import countersign.platform.identity.OdsCode;
import countersign.review.assessment.Assessments;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.InstrumentRef;
import countersign.review.instrument.Instruments;
import countersign.review.instrument.QuestionNumber;
import countersign.review.organisation.Organisations;
import countersign.review.review.Review;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.contradiction.Contradiction;
import countersign.review.revision.contradiction.Contradictions;
import countersign.review.revision.contradiction.DnaAnswer;
import countersign.review.revision.contradiction.PolicyStatements;
import countersign.review.revision.document.DocumentFacts;
import countersign.review.revision.document.DocumentFacts.Conflict;
import countersign.review.revision.document.RevisionContent;
import countersign.review.revision.document.RevisionContent.ActionContent;
import countersign.review.revision.document.RevisionContent.AssessmentContent;
import countersign.review.revision.document.RevisionContent.PolicyCheckContent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the document says besides the content: organisations by name, and what is known to contradict itself. */
@Component
class FactsOfRevision {

    private final Assessments assessments;
    private final PolicyStatements policies;
    private final Instruments instruments;
    private final Organisations organisations;

    FactsOfRevision(
            Assessments assessments, PolicyStatements policies, Instruments instruments, Organisations organisations) {
        this.assessments = assessments;
        this.policies = policies;
        this.instruments = instruments;
        this.organisations = organisations;
    }

    DocumentFacts of(Review review, Draft draft, RevisionContent content) {
        return new DocumentFacts(names(content), conflicts(review, draft));
    }

    private Map<String, String> names(RevisionContent content) {
        var coverage = content.coverage();
        return Stream.of(
                        Stream.of(content.icb(), content.region()),
                        content.draftActions().stream().map(ActionContent::lead),
                        coverage.assessments().stream().map(AssessmentContent::organisation),
                        coverage.policyChecks().stream().map(PolicyCheckContent::organisation))
                .flatMap(Function.identity())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), ods -> organisations.name(new OdsCode(ods))));
    }

    private List<Conflict> conflicts(Review review, Draft draft) {
        Instrument instrument = instruments.get(InstrumentRef.MATURITY_INDEX);
        List<Integer> domains = DnaAnswer.domains(instrument);
        return Contradictions.find(
                        policies.of(review.id()),
                        DnaAnswer.adverse(assessments.of(review.id()), instrument),
                        draft.material().returnFields())
                .stream()
                .map(found -> new Conflict(found.title(), found.detail(), domains(found, domains)))
                .toList();
    }

    private static List<Integer> domains(Contradiction found, List<Integer> all) {
        var question = found.question();
        return question == null ? all : List.of(new QuestionNumber(question).domain());
    }
}
