package countersign.review.revision.freezing;

import countersign.platform.canonical.Canonical;
import countersign.platform.canonical.CanonicalJson;
import countersign.platform.canonical.Sha256;
import countersign.platform.mongo.Versioned;
import countersign.review.form.Answers;
import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.SharedAnswers;
import countersign.review.form.published.Forms;
import countersign.review.form.published.PublishedForm;
import countersign.review.organisation.team.TeamId;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseState;
import countersign.review.response.Responses;
import countersign.review.response.sheet.Attendee;
import countersign.review.review.ReviewId;
import countersign.review.revision.CitedBytes;
import countersign.review.revision.document.RevisionContent.CitedResponse;
import countersign.review.revision.document.RevisionContent.FormUsed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Freezes responses, one by one or all of a review: a revision or a return cites them. Of an accepted one the canonical
 * bytes are kept under their hash, so that what directors sign for can be shown for ever; of any other only its state
 * is told.
 */
@Component
public class CitedResponses {

    private static final String SCHEMA = "countersign/response/1";

    private final Responses responses;
    private final Forms forms;
    private final CitedBytes kept;

    CitedResponses(Responses responses, Forms forms, CitedBytes kept) {
        this.responses = responses;
        this.forms = forms;
        this.kept = kept;
    }

    /** What is hashed: the answers of a response as they were accepted, and who took part. */
    record Content(
            String schema,
            String id,
            FormUsed form,
            String organisation,
            String team,
            String name,
            long version,
            Map<String, Object> answers,
            List<Attendee> participants) {}

    /** All of a review; the bytes of the accepted ones are kept before this returns. */
    List<CitedResponse> of(ReviewId review) {
        return responses.of(review).stream().map(this::of).toList();
    }

    /** One of them; its bytes are kept before this returns. */
    public CitedResponse of(Versioned<Response> found) {
        Response response = found.body();
        ResponseFile file = response.file();
        PublishedForm form = forms.published(file.form());
        boolean accepted = response.state() == ResponseState.ACCEPTED;
        return new CitedResponse(
                file.use().word(),
                file.id().value(),
                FormUsed.of(form),
                file.subject().provider().value(),
                team(file),
                file.subject().name(),
                found.version(),
                response.state().word(),
                accepted ? keep(found, form).hex() : "",
                accepted ? shared(form.form(), response) : Map.of());
    }

    private static String team(ResponseFile file) {
        TeamId team = file.subject().team();
        return team == null ? "" : team.value();
    }

    private static Map<String, Object> shared(Form form, Response response) {
        Answers answers = response.sheet().values();
        return AnswersJson.write(new Answers(SharedAnswers.of(form, answers).stream()
                .collect(Collectors.toMap(shared -> shared.item().key(), SharedAnswers.Shared::value))));
    }

    private Sha256 keep(Versioned<Response> found, PublishedForm form) {
        Response response = found.body();
        ResponseFile file = response.file();
        Content content = new Content(
                SCHEMA,
                file.id().value(),
                FormUsed.of(form),
                file.subject().provider().value(),
                team(file),
                file.subject().name(),
                found.version(),
                AnswersJson.write(response.sheet().values()),
                response.sheet().participants());
        return switch (CanonicalJson.ofValue(content)) {
            case Canonical.Content(Binary bytes, Sha256 sha256) -> {
                kept.keep(sha256, bytes);
                yield sha256;
            }
            case Canonical.Refused(String reason) ->
                throw new IllegalStateException("Response " + file.id() + " cannot be cited: " + reason);
        };
    }
}
