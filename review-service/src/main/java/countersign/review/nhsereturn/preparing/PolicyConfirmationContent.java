package countersign.review.nhsereturn.preparing;

import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.SharedAnswers;
import countersign.review.form.inwords.AnswerWords;
import countersign.review.form.published.PublishedForm;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseState;
import countersign.review.response.Submission;
import countersign.review.review.Review;
import countersign.review.revision.document.RevisionContent.FormUsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a policy confirmation: what each provider in its scope answered.
 *
 * @param form that they were asked to answer
 * @param allConfirm whether every provider answered, and none of them adversely
 */
record PolicyConfirmationContent(
        String schema,
        String reviewId,
        String icb,
        String region,
        String title,
        FormUsed form,
        boolean allConfirm,
        List<ProviderAnswer> confirmations) {

    private static final String SCHEMA = "countersign/policy-confirmation/2";

    /**
     * One provider's answer.
     *
     * @param state accepted, or issued if it gave none
     * @param answers by the keys of the form; empty if it gave none
     * @param answeredAt ISO 8601 in UTC; empty if it gave none
     */
    record ProviderAnswer(
            String organisation,
            String organisationName,
            String state,
            Map<String, Object> answers,
            String answeredBy,
            String answeredAt) {}

    static PolicyConfirmationContent of(Review review, PublishedForm form, List<Response> checks) {
        return new PolicyConfirmationContent(
                SCHEMA,
                review.id().value(),
                review.icb().value(),
                review.terms().region().value(),
                review.title(),
                FormUsed.of(form),
                checks.stream().allMatch(check -> confirms(check, form.form())),
                checks.stream().map(PolicyConfirmationContent::answer).toList());
    }

    private static boolean confirms(Response check, Form form) {
        return check.state() == ResponseState.ACCEPTED
                && SharedAnswers.of(form, check.sheet().values()).stream()
                        .noneMatch(shared -> AnswerWords.isAdverse(shared.item().kind(), shared.value()));
    }

    private static ProviderAnswer answer(Response check) {
        ResponseFile file = check.file();
        Optional<Submission> submission = check.submitted();
        return new ProviderAnswer(
                file.subject().provider().value(),
                file.subject().providerName(),
                check.state().word(),
                submission.isEmpty()
                        ? Map.of()
                        : AnswersJson.write(check.sheet().values()),
                submission.map(made -> made.act().name()).orElse(""),
                submission.map(made -> made.act().at().toString()).orElse(""));
    }
}
