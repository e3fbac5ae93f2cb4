package countersign.gateway.programme;

import countersign.gateway.client.Condition;
import countersign.gateway.client.signoff.Decision;
import countersign.gateway.page.show.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions in words. */
final class Decisions {

    private Decisions() {}

    static String group(Decision decision) {
        var name = decision.forumName();
        var stage = decision.stage();
        if (name != null) {
            return name;
        }
        if (stage != null) {
            return Groups.name(stage);
        }
        return switch (decision.kind()) {
            case "decline-consideration" -> "ICB, after a declined signature";
            case "rejection-consideration" -> "ICB, after the rejection";
            default -> "ICB";
        };
    }

    static Tag outcome(String outcome) {
        return switch (outcome) {
            case "endorsed" -> Tag.of("Endorsed", "green");
            case "endorsed-with-feedback" -> Tag.of("Endorsed with feedback", "green");
            case "noted" -> Tag.of("Noted", "grey");
            case "escalated" -> Tag.of("Escalated", "orange");
            case "returned" -> Tag.of("Returned for rework", "red");
            case "deferred" -> Tag.of("Deferred", "yellow");
            case "approved" -> Tag.of("Approved", "green");
            case "approved-with-conditions" -> Tag.of("Approved with conditions", "yellow");
            case "rejected" -> Tag.of("Rejected", "red");
            case "rework" -> Tag.of("Back for rework", "red");
            case "ask-again" -> Tag.of("Asked again", "blue");
            case "close" -> Tag.of("Closed", "grey");
            default -> Tag.of(outcome, "grey");
        };
    }

    static String said(Decision decision) {
        var texts = Stream.of(Optional.ofNullable(decision.reasons()), Optional.ofNullable(decision.feedback()))
                .flatMap(Optional::stream);
        return Stream.concat(texts, conditions(decision.conditions()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> conditions(List<Condition> conditions) {
        return conditions.isEmpty()
                ? Stream.empty()
                : Stream.of("Conditions: "
                        + conditions.stream().map(Decisions::said).collect(Collectors.joining("; ")));
    }

    private static String said(Condition condition) {
        var owner = condition.owner();
        return owner == null ? condition.text() : condition.text() + " (" + owner + ")";
    }
}
