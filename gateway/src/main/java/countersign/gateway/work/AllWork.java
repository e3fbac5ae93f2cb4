package countersign.gateway.work;

import countersign.gateway.call.Answer;
import countersign.gateway.call.Paged;
import countersign.gateway.call.Together;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The work of all three services in one list, the most urgent first; a service that is away is named, never silently
 * left out.
 */
@Component
public class AllWork {

    private final List<WorkClient> services;
    private final Together together;

    AllWork(ReviewWork review, SignoffWork signoff, ActionsWork actions, Together together) {
        this.services = List.of(review, signoff, actions);
        this.together = together;
    }

    /**
     * Work, the most urgent first.
     *
     * @param away what is missing, in words: what the services that did not answer look after
     */
    public record Found(List<WorkItem> items, List<String> away) {}

    /** What waits on the signed-in person. */
    public Found mine() {
        return all(service -> service::mine);
    }

    /** What a review waits on, as far as the signed-in person may see it. */
    public Found openIn(String review) {
        return all(service -> (cursor, limit) -> service.open(review, cursor, limit));
    }

    private Found all(Function<WorkClient, Paged.Pages<WorkItem>> list) {
        try (var calls = together.calls()) {
            List<Supplier<Answer<List<WorkItem>>>> started = services.stream()
                    .map(service ->
                            calls.start(() -> Paged.whole(list.apply(service)).items()))
                    .toList();
            var answers = started.stream().map(Supplier::get).toList();
            Stream<WorkItem> items = answers.stream().flatMap(answer -> answer.or(List.of()).stream());
            return new Found(items.sorted(WorkItem.MOST_URGENT_FIRST).toList(), Together.away(answers));
        }
    }
}
