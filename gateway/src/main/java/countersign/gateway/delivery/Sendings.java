package countersign.gateway.delivery;

import countersign.gateway.call.Paged;
import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.call.failure.NotThere;
import countersign.gateway.client.review.nhsereturn.WebhookClient;
import countersign.gateway.client.review.nhsereturn.WebhookClient.Attempt;
import countersign.gateway.page.show.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the messages about a return went, for its page. Who may not know of that sees nothing of it. */
@Component
public class Sendings {

    private final WebhookClient client;
    private final DeliveryWords words;

    Sendings(WebhookClient client, DeliveryWords words) {
        this.client = client;
        this.words = words;
    }

    /** The messages, and every attempt at them, the latest first. */
    public record Shown(List<Sent> messages, Table attempts) {}

    public Shown about(String returnId) {
        try {
            List<Attempt> attempts = Paged.whole((cursor, limit) -> client.attemptsAt(returnId, cursor, limit))
                    .items();
            return new Shown(
                    client.about(returnId).items().stream().map(words::message).toList(), words.attempts(attempts));
        } catch (NotAllowed | NotThere notForThisPerson) {
            return new Shown(List.of(), words.attempts(List.of()));
        }
    }
}
