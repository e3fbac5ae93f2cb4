package countersign.gateway.delivery;

import countersign.gateway.client.review.nhsereturn.WebhookClient.Endpoint;
import countersign.gateway.client.review.nhsereturn.WebhookClient.Waiting;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import java.util.List;

/**
 * What waits for an endpoint, as it is drawn.
 *
 * @param waiting how many
 * @param sendable how many of them go when all is sent
 * @param advice what has to be done first, or by itself; may be empty
 */
record WaitingPart(Table table, int waiting, int sendable, String advice, SendOnce sendOnce) {

    static WaitingPart of(Endpoint endpoint, List<Waiting> items, Words words) {
        var rows = items.stream().map(item -> row(endpoint.id(), item, words)).toList();
        int young = (int) items.stream().filter(Waiting::sentWithAll).count();
        boolean active = endpoint.state().equals("active");
        return new WaitingPart(
                Table.belowHeading(
                        "Waiting to be sent",
                        List.of("About", "Since", "Why"),
                        rows,
                        "Nothing waits to be sent to this endpoint."),
                items.size(),
                active ? young : 0,
                advice(active, young, items.size()),
                SendOnce.fresh());
    }

    /** Such as "3 messages". */
    public String sendableInWords() {
        return Words.count(sendable, "message");
    }

    private static String advice(boolean active, int young, int all) {
        if (all == 0) {
            return "";
        }
        if (!active) {
            return "It can be sent when an administrator has switched the endpoint on again.";
        }
        return young == all
                ? ""
                : "What was given up more than 14 days ago is not sent with the rest: open it and send it by itself.";
    }

    private static List<Cell> row(String endpoint, Waiting item, Words words) {
        var delivery = item.delivery();
        var about = delivery == null
                ? Cell.of("Return " + item.subject())
                : Cell.link("Return " + item.subject(), "/webhook-endpoints/" + endpoint + "/messages/" + delivery);
        var why = Cell.of(item.reason());
        return List.of(
                about,
                Cell.of(words.moment(item.since())),
                item.sentWithAll() ? why : why.withNote("Given up more than 14 days ago"));
    }
}
