package countersign.gateway.client;

import countersign.gateway.call.Paged;
import countersign.gateway.call.Paged.Pages;
import countersign.gateway.call.Paged.Whole;
import countersign.gateway.call.Together;
import countersign.gateway.client.EveryService.Happening;
import countersign.gateway.client.actions.ActionsClient;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.client.signoff.SignoffClient;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What all services have of a kind, in one list; a service that is away is named, never silently left out. */
@Component
public class AllServices {

    private final List<EveryService> services;
    private final Together together;

    AllServices(ReviewClient review, SignoffClient signoff, ActionsClient actions, Together together) {
        this.services = List.of(review, signoff, actions);
        this.together = together;
    }

    /**
     * What was found, in order.
     *
     * @param more whether there is more of it than was read
     * @param away what is missing, in words: what the services that did not answer look after
     */
    public record Found<T>(List<T> items, boolean more, List<String> away) {}

    /** What waits on the signed-in person, the most urgent first. */
    public Found<WorkItem> work() {
        return all(service -> service::work, WorkItem.MOST_URGENT_FIRST);
    }

    /** What a review waits on, as far as the signed-in person may see it, the most urgent first. */
    public Found<WorkItem> openWork(String review) {
        return all(service -> (cursor, limit) -> service.openWork(review, cursor, limit), WorkItem.MOST_URGENT_FIRST);
    }

    /** What happened in a review, newest first. */
    public Found<Happening> timeline(String review) {
        return all(
                service -> (cursor, limit) -> service.timeline(review, cursor, limit),
                Comparator.comparing(Happening::at).reversed());
    }

    private <T> Found<T> all(Function<EveryService, Pages<T>> list, Comparator<T> order) {
        try (var calls = together.calls()) {
            var started = services.stream()
                    .map(service -> calls.start(() -> Paged.whole(list.apply(service))))
                    .toList();
            var answers = started.stream().map(Supplier::get).toList();
            var came = answers.stream()
                    .map(answer -> answer.or(new Whole<>(List.of(), false)))
                    .toList();
            return new Found<>(
                    came.stream()
                            .flatMap(whole -> whole.items().stream())
                            .sorted(order)
                            .toList(),
                    came.stream().anyMatch(Whole::more),
                    Together.away(answers));
        }
    }
}
