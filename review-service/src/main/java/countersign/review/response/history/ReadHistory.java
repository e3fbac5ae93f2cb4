package countersign.review.response.history;

import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Outcome;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import countersign.review.response.Sight;
import countersign.review.response.sheet.Answer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what an item was answered before, for those who answer it: drafts stay the team's own for ever. */
@Component
public class ReadHistory {

    private final Responses responses;
    private final AnswerHistory history;
    private final Authorities authorities;

    ReadHistory(Responses responses, AnswerHistory history, Authorities authorities) {
        this.responses = responses;
        this.history = history;
        this.authorities = authorities;
    }

    /** Newest first, without the current answer. */
    public Outcome<List<AnswerView>> read(ResponseId id, String key, Caller caller) {
        Authority authority = authorities.of(caller);
        Optional<Response> found = responses.find(id, authority).map(Versioned::body);
        if (found.isEmpty()) {
            return Outcome.refused(Sight.ABSENT);
        }
        return Sight.refusesToAnswer(found.get(), authority)
                .<Outcome<List<AnswerView>>>map(Outcome::refused)
                .orElseGet(() -> read(found.get(), key));
    }

    private Outcome<List<AnswerView>> read(Response response, String key) {
        Answer current = response.sheet().answers().get(key);
        return Outcome.done(
                current == null
                        ? List.of()
                        : history.before(response.id(), key, current.version()).stream()
                                .map(past -> AnswerView.of(key, past))
                                .toList());
    }
}
