package countersign.review.revision.contradiction;

import countersign.platform.mongo.Versioned;
import countersign.review.form.FilledForm;
import countersign.review.form.published.Forms;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.response.Response;
import countersign.review.response.ResponseState;
import countersign.review.response.Responses;
import countersign.review.review.ReviewId;
import countersign.review.revision.contradiction.Statement.Respondent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares what a review's respondents and its return say. What is not accepted is not the owner's to read. */
@Component
public class Statements {

    private static final String ICB = "The ICB";

    private final Responses responses;
    private final Forms forms;
    private final Programme programme;

    Statements(Responses responses, Forms forms, Programme programme) {
        this.responses = responses;
        this.forms = forms;
        this.programme = programme;
    }

    /** What cannot agree, given the return as it is now. */
    public List<Contradiction> contradictions(ReviewId review, FilledForm returned) {
        Stream<Statement> made = responses.of(review).stream()
                .map(Versioned::body)
                .filter(response -> response.state() == ResponseState.ACCEPTED)
                .flatMap(this::madeIn);
        return Contradiction.find(
                programme.contradictions(),
                Stream.concat(made, madeIn(returned)).toList());
    }

    private Stream<Statement> madeIn(Response response) {
        var file = response.file();
        return Statement.in(
                new Respondent(
                        file.use(),
                        file.subject().name(),
                        file.subject().provider(),
                        file.id().value()),
                forms.get(file.form()),
                response.sheet().values());
    }

    private Stream<Statement> madeIn(FilledForm returned) {
        return Statement.in(
                new Respondent(FormUse.REVIEW_OUTCOME, ICB, null, null),
                forms.get(returned.form()),
                returned.answers());
    }
}
