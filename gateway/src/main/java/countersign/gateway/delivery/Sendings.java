package countersign.gateway.delivery;

import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.call.failure.NotThere;
import countersign.gateway.delivery.DeliveryClient.Attempt;
import countersign.gateway.delivery.DeliveryClient.Some;
import countersign.gateway.page.show.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the messages about a return went, for its page. Who may not know of that sees nothing of it. */
@Component
public class Sendings {

    private static final int PAGE = 200;
    private static final int MOST = 1_000;

    private final DeliveryClient client;
    private final DeliveryWords words;

    Sendings(DeliveryClient client, DeliveryWords words) {
        this.client = client;
        this.words = words;
    }

    /** The messages, and every attempt at them, the latest first. */
    public record Shown(List<Sent> messages, Table attempts) {}

    public Shown about(String returnId) {
        try {
            List<Attempt> attempts = all(cursor -> client.attemptsAt(returnId, cursor, PAGE));
            return new Shown(
                    client.about(returnId).items().stream().map(words::message).toList(), words.attempts(attempts));
        } catch (NotAllowed | NotThere notForThisPerson) {
            return new Shown(List.of(), words.attempts(List.of()));
        }
    }

    /** Every page of a list, up to a thousand. */
    static <T> List<T> all(Function<@Nullable String, Some<T>> page) {
        var all = new ArrayList<T>();
        String cursor = null;
        do {
            var some = page.apply(cursor);
            all.addAll(some.items());
            cursor = some.next();
        } while (cursor != null && all.size() < MOST);
        return all;
    }
}
