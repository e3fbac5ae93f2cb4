package countersign.review.nhsereturn.preparing;

import countersign.platform.canonical.Canonical;
import countersign.platform.canonical.CanonicalJson;
import countersign.platform.canonical.Sha256;
import countersign.platform.mongo.Versioned;
import countersign.review.form.AnswersJson;
import countersign.review.form.SharedAnswers;
import countersign.review.form.inwords.AnswerWords;
import countersign.review.form.published.Forms;
import countersign.review.nhsereturn.file.ReturnFile.OwnDocument;
import countersign.review.nhsereturn.preparing.PolicyConfirmationContent.ProviderAnswer;
import countersign.review.organisation.Organisations;
import countersign.review.programme.FormUse;
import countersign.review.response.Response;
import countersign.review.response.ResponseState;
import countersign.review.response.Responses;
import countersign.review.response.Submission;
import countersign.review.review.Review;
import countersign.review.revision.document.DocumentTemplates;
import countersign.review.revision.document.RevisionContent.CitedResponse;
import countersign.review.revision.freezing.CitedResponses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** Makes the exact bytes of a policy confirmation, in both forms; of what it cites, the bytes are kept. */
@Component
class FreezeConfirmation {

    private final Responses responses;
    private final CitedResponses cited;
    private final Forms forms;
    private final Organisations organisations;
    private final DocumentTemplates templates;

    FreezeConfirmation(
            Responses responses,
            CitedResponses cited,
            Forms forms,
            Organisations organisations,
            DocumentTemplates templates) {
        this.responses = responses;
        this.cited = cited;
        this.forms = forms;
        this.organisations = organisations;
        this.templates = templates;
    }

    /** The content in its canonical form, and the document that shows it. */
    record Confirmation(Binary content, Sha256 sha256, OwnDocument document) {}

    Confirmation freeze(Review review) {
        List<Versioned<Response>> checks = responses.of(review.id()).stream()
                .filter(found -> found.body().file().use() == FormUse.POLICY_CHECK)
                .toList();
        var content = new PolicyConfirmationContent(
                PolicyConfirmationContent.SCHEMA,
                review.id().value(),
                review.icb().value(),
                review.terms().region().value(),
                review.title(),
                checks.stream().map(Versioned::body).allMatch(this::confirms),
                checks.stream().map(this::answer).toList());
        return switch (CanonicalJson.ofValue(content)) {
            case Canonical.Content(Binary bytes, Sha256 sha256) ->
                new Confirmation(bytes, sha256, OwnDocument.of(document(review, content, sha256)));
            case Canonical.Refused(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private ProviderAnswer answer(Versioned<Response> found) {
        Response check = found.body();
        CitedResponse frozen = cited.of(found);
        boolean given = !frozen.sha256().isEmpty();
        Optional<Submission> submission = given ? check.submitted() : Optional.empty();
        return new ProviderAnswer(
                frozen.organisation(),
                check.file().subject().providerName(),
                frozen.id(),
                frozen.form(),
                frozen.version(),
                frozen.state(),
                frozen.sha256(),
                given ? AnswersJson.write(check.sheet().values()) : Map.of(),
                submission.map(made -> made.act().name()).orElse(""),
                submission.map(made -> made.act().at().toString()).orElse(""));
    }

    private boolean confirms(Response check) {
        return check.state() == ResponseState.ACCEPTED
                && SharedAnswers.of(
                                forms.get(check.file().form()), check.sheet().values())
                        .stream()
                        .noneMatch(shared -> AnswerWords.isAdverse(shared.item().kind(), shared.value()));
    }

    private byte[] document(Review review, PolicyConfirmationContent content, Sha256 sha256) {
        return templates.render(
                "policy-confirmation",
                Map.of(
                        "content",
                        content,
                        "document",
                        ConfirmationView.of(
                                content,
                                organisations.name(review.icb()),
                                organisations.name(review.terms().region()),
                                sha256,
                                forms::get)));
    }
}
