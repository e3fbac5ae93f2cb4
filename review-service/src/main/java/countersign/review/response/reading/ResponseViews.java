package countersign.review.response.reading;

import countersign.platform.mongo.Versioned;
import countersign.review.form.Answers;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import countersign.review.form.Item;
import countersign.review.form.SharedAnswers;
import countersign.review.form.inwords.AnswerWords;
import countersign.review.form.published.Forms;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Citation;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseState;
import countersign.review.response.ResponseSummary;
import countersign.review.response.Responses;
import countersign.review.response.Sight;
import countersign.review.response.Subject;
import countersign.review.response.Submission;
import countersign.review.response.answering.OpenResponses;
import countersign.review.response.history.AnswerView;
import countersign.review.response.sheet.SectionProgress;
import countersign.review.response.sheet.Sheet;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows responses. */
@Component
class ResponseViews {

    private final Responses responses;
    private final Reviews reviews;
    private final Forms forms;
    private final OpenResponses open;

    ResponseViews(Responses responses, Reviews reviews, Forms forms, OpenResponses open) {
        this.responses = responses;
        this.reviews = reviews;
        this.forms = forms;
        this.open = open;
    }

    ResponseView.Line line(ResponseSummary summary, Authority authority) {
        ResponseFile file = summary.file();
        boolean mayRead = Sight.of(summary, authority) == Sight.READ;
        Subject subject = file.subject();
        Optional<Submission> submission = summary.submission();
        return new ResponseView.Line(
                file.id(),
                file.use(),
                subject.provider(),
                subject.providerName(),
                subject.team(),
                subject.name(),
                level(subject),
                summary.state(),
                file.due().orElse(null),
                submission.map(made -> made.act().at()).orElse(null),
                submission.map(made -> made.act().name()).orElse(null),
                file.cited().reminders().size(),
                mayRead,
                mayRead && summary.is(ResponseState.ACCEPTED) ? said(file) : List.of());
    }

    /** Read only of forms that share anything at all. */
    private List<ResponseView.Said> said(ResponseFile file) {
        Form form = forms.get(file.form());
        return SharedAnswers.mayShare(form)
                ? responses.find(file.id()).stream()
                        .map(found -> found.body().sheet().values())
                        .flatMap(answers -> SharedAnswers.of(form, answers).stream())
                        .map(ResponseViews::said)
                        .toList()
                : List.of();
    }

    private static ResponseView.Said said(SharedAnswers.Shared shared) {
        Item item = shared.item();
        return new ResponseView.Said(
                item.words().name(),
                AnswerWords.of(item.kind(), shared.value()),
                AnswerWords.isAdverse(item.kind(), shared.value()));
    }

    ResponseView view(Versioned<Response> found, Authority authority) {
        Response response = found.body();
        ResponseFile file = response.file();
        Subject subject = file.subject();
        Sheet sheet = response.sheet();
        Form form = forms.get(file.form());
        Answers answers = sheet.values();
        return new ResponseView(
                file.id(),
                file.use(),
                file.form(),
                subject.provider(),
                subject.providerName(),
                subject.team(),
                subject.name(),
                level(subject),
                response.state().word(),
                file.moderated(),
                file.issuedAt(),
                citations(file),
                found.version(),
                sheet.participants(),
                sheet.participantsVersion(),
                answers(form, sheet),
                FormRules.asked(form, answers),
                SectionProgress.all(form, answers, sheet.completedDomains()),
                submission(response),
                authority.isOf(subject.provider()) ? moderations(file) : List.of(),
                may(response, authority));
    }

    private List<ResponseView.CitedBy> citations(ResponseFile file) {
        Set<ReviewId> ended = reviews.closedAmong(
                file.citations().stream().map(Citation::review).toList());
        return file.citations().stream()
                .map(citation -> ResponseView.CitedBy.of(citation, ended.contains(citation.review())))
                .toList();
    }

    private static String level(Subject subject) {
        return subject.isProviderLevel() ? "provider" : "team";
    }

    /** In the order of the form. */
    private static List<AnswerView> answers(Form form, Sheet sheet) {
        return form.items().stream()
                .map(Item::key)
                .filter(sheet.answers()::containsKey)
                .map(key -> AnswerView.of(key, sheet.answers().get(key)))
                .toList();
    }

    private static ResponseView.@Nullable SubmissionView submission(Response response) {
        return response.submitted()
                .map(made -> new ResponseView.SubmissionView(
                        made.act().name(), made.act().at(), made.contentSha256()))
                .orElse(null);
    }

    private static List<ResponseView.ModerationView> moderations(ResponseFile file) {
        return file.moderations().stream()
                .map(made -> new ResponseView.ModerationView(
                        made.accepted() ? "accepted" : "returned",
                        made.reasons(),
                        made.remarks(),
                        made.act().name(),
                        made.act().at()))
                .toList();
    }

    private ResponseView.May may(Response response, Authority authority) {
        boolean takes =
                response instanceof Response.Issued && open.refuses(response).isEmpty();
        return new ResponseView.May(
                takes && Sight.refusesToAnswer(response, authority).isEmpty(),
                takes && Sight.refusesToHandIn(response, authority).isEmpty(),
                response instanceof Response.Submitted
                        && Sight.refusesToModerate(response, authority).isEmpty());
    }
}
