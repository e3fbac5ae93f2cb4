package countersign.review.response.answering;

import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Citation;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import countersign.review.response.Sight;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds responses that a caller may fill in now. */
@Component
public class OpenResponses {

    private final Responses responses;
    private final Reviews reviews;
    private final Clock clock;

    OpenResponses(Responses responses, Reviews reviews, Clock clock) {
        this.responses = responses;
        this.reviews = reviews;
        this.clock = clock;
    }

    Outcome<Response.Issued> open(ResponseId id, Authority authority) {
        Optional<Versioned<Response>> found = responses.find(id, authority);
        if (found.isEmpty()) {
            return Outcome.refused(Sight.ABSENT);
        }
        Response response = found.get().body();
        Optional<Refusal> refusal = Sight.refusesToAnswer(response, authority).or(() -> refuses(response));
        return refusal.isEmpty() && response instanceof Response.Issued issued
                ? Outcome.done(issued)
                : Outcome.refused(refusal.orElse(Sight.ABSENT));
    }

    /** Empty if it takes answers now. What has no closing date of its own ends with the last of its reviews. */
    public Optional<Refusal> refuses(Response response) {
        Instant now = clock.instant();
        return OpenRule.refuses(response, now).or(() -> endedWithItsReviews(response, now));
    }

    private Optional<Refusal> endedWithItsReviews(Response response, Instant now) {
        List<Citation> taking = response.file().citations().stream()
                .filter(citation -> citation.takesAnswers(now))
                .toList();
        if (taking.size() == 1 && taking.getFirst().closesAt() != null) {
            return Optional.empty();
        }
        List<Refusal> ended = taking.stream()
                .flatMap(citation -> reviews.closed(citation.review()).stream())
                .toList();
        return ended.size() == taking.size() ? ended.stream().findFirst() : Optional.empty();
    }
}
