package countersign.review.response.answering;

import countersign.platform.mongo.Versioned;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import countersign.review.response.Sight;
import countersign.review.review.Reviews;
import java.time.Clock;
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
        Optional<Versioned<Response>> found = responses.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Sight.ABSENT);
        }
        Response response = found.get().body();
        Optional<Refusal> refusal = Sight.refusesToAnswer(response, authority).or(() -> refuses(response));
        return refusal.isEmpty() && response instanceof Response.Issued issued
                ? Outcome.done(issued)
                : Outcome.refused(refusal.orElse(Sight.ABSENT));
    }

    /** Empty if it takes answers now. What has no closing date of its own ends with its review. */
    public Optional<Refusal> refuses(Response response) {
        return OpenRule.refuses(response, clock.instant())
                .or(() -> response.file().closesAt() == null
                        ? reviews.closed(response.file().review())
                        : Optional.empty());
    }
}
