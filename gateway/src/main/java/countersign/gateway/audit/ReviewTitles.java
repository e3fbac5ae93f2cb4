package countersign.gateway.audit;

import countersign.gateway.call.Paged;
import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.client.review.ReviewClient.Summary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the reviews are called that entries are about. */
@Component
class ReviewTitles {

    private final ReviewClient reviews;

    ReviewTitles(ReviewClient reviews) {
        this.reviews = reviews;
    }

    /** Title by id; empty while they cannot be had: entries then stand with ids alone. */
    Map<String, String> byId() {
        try {
            return Paged.whole(reviews::reviews).items().stream()
                    .collect(Collectors.toMap(Summary::id, Summary::title));
        } catch (CallFailed away) {
            return Map.of();
        }
    }

    /** The titles of the reviews to which these belong: a part's id begins with its review's, then {@code ~}. */
    static List<String> of(List<String> subjects, Map<String, String> titles) {
        return subjects.stream()
                .map(subject -> titles.get(subject.split("~", 2)[0]))
                .filter(title -> title != null)
                .distinct()
                .toList();
    }
}
