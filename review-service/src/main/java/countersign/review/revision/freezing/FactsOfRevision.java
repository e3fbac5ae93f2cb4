package countersign.review.revision.freezing;

import countersign.platform.identity.OdsCode;
import countersign.review.form.Form;
import countersign.review.form.published.Forms;
import countersign.review.organisation.Organisations;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.review.Review;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.contradiction.Statements;
import countersign.review.revision.document.DocumentFacts;
import countersign.review.revision.document.DocumentFacts.Conflict;
import countersign.review.revision.document.RevisionContent;
import countersign.review.revision.document.RevisionContent.ActionContent;
import countersign.review.revision.document.RevisionContent.CitedResponse;
import countersign.review.revision.document.RevisionContent.FormUsed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the document says besides the content: names, the words of forms, and what is known to contradict itself. */
@Component
class FactsOfRevision {

    private final Statements statements;
    private final Forms forms;
    private final Programme programme;
    private final Organisations organisations;

    FactsOfRevision(Statements statements, Forms forms, Programme programme, Organisations organisations) {
        this.statements = statements;
        this.forms = forms;
        this.programme = programme;
        this.organisations = organisations;
    }

    DocumentFacts of(Review review, Draft draft, RevisionContent content) {
        return new DocumentFacts(names(content), forms(content), conflicts(review, draft));
    }

    private Map<String, String> names(RevisionContent content) {
        return Stream.of(
                        Stream.of(content.icb(), content.region()),
                        content.draftActions().stream().map(ActionContent::lead),
                        content.cited().stream().map(CitedResponse::organisation))
                .flatMap(Function.identity())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), ods -> organisations.name(new OdsCode(ods))));
    }

    private List<Form> forms(RevisionContent content) {
        return Stream.concat(
                        content.responses().stream().map(RevisionContent.InlineResponse::form),
                        content.cited().stream().map(CitedResponse::form))
                .map(FormUsed::ref)
                .distinct()
                .map(forms::get)
                .toList();
    }

    private List<Conflict> conflicts(Review review, Draft draft) {
        Form assessed = forms.get(programme.form(FormUse.SELF_ASSESSMENT));
        return statements.contradictions(review.id(), draft.material().returned()).stream()
                .map(found -> new Conflict(found.title(), found.detail(), found.sections(assessed)))
                .toList();
    }
}
