package countersign.gateway.delivery;

import countersign.gateway.client.review.nhsereturn.WebhookClient.Attempt;
import countersign.gateway.client.review.nhsereturn.WebhookClient.Delivery;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in plain words how messages and attempts went. */
@Component
class DeliveryWords {

    private final Words words;

    DeliveryWords(Words words) {
        this.words = words;
    }

    Sent message(Delivery message) {
        return new Sent(
                message.id(),
                "To " + message.endpoint() + ", since " + words.moment(message.createdAt()),
                tag(message),
                sentence(message),
                message.mayReplay(),
                SendOnce.fresh());
    }

    Tag tag(Delivery message) {
        return switch (message.state()) {
            case "delivered" -> Tag.of("Arrived", "green");
            case "exhausted" -> Tag.of("Given up", "red");
            default ->
                message.underWay()
                        ? Tag.of("Being sent", "blue")
                        : message.failures() == 0 ? Tag.of("Waiting", "grey") : Tag.of("Not arrived yet", "orange");
        };
    }

    /** What became of it, and what happens next. */
    String sentence(Delivery message) {
        var settled = message.settledAt();
        var next = message.nextAttemptAt();
        var when = settled == null ? "" : " on " + words.moment(settled);
        return switch (message.state()) {
            case "delivered" -> "It was last received" + when + ".";
            case "exhausted" ->
                "It was given up" + when + ". "
                        + Optional.ofNullable(message.reason()).orElse("");
            default ->
                message.underWay()
                        ? "An attempt is being made now."
                        : failed(message.failures())
                                + (next == null ? "" : "The next attempt is due on " + words.moment(next) + ".");
        };
    }

    /** The latest first, whatever order they come in. */
    Table attempts(List<Attempt> attempts) {
        return Table.belowHeading(
                "Attempts to deliver",
                List.of("When", "To", "Result"),
                attempts.reversed().stream().map(this::row).toList(),
                "No attempt has been made yet.");
    }

    private List<Cell> row(Attempt attempt) {
        var address = Optional.ofNullable(attempt.address()).orElse("");
        return List.of(
                Cell.of(words.moment(attempt.at())),
                Cell.of(attempt.host()).withNote(address.equals(attempt.host()) ? "" : address),
                result(attempt));
    }

    private static Cell result(Attempt attempt) {
        var tag =
                switch (attempt.kind()) {
                    case "received" -> Tag.of("Received", "green");
                    case "begun" -> Tag.of("Not known", "grey");
                    default -> Tag.of("Failed", "red");
                };
        var body = Optional.ofNullable(attempt.body()).orElse("");
        return Cell.tag(tag)
                .withNote(
                        body.isBlank() ? attempt.words() : attempt.words() + ". Its answer begins: " + beginning(body));
    }

    private static String beginning(String body) {
        var line = body.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    private static String failed(int failures) {
        return switch (failures) {
            case 0 -> "";
            case 1 -> "The last attempt failed. ";
            default -> failures + " attempts in a row have failed. ";
        };
    }
}
