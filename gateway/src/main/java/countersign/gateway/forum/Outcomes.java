package countersign.gateway.forum;

import countersign.gateway.page.form.Option;
import java.util.List;

/** The words in which people speak of outcomes. */
final class Outcomes {

    private Outcomes() {}

    static List<Option> options(List<String> outcomes) {
        return outcomes.stream().map(Outcomes::option).toList();
    }

    static String label(String outcome) {
        return option(outcome).label();
    }

    private static Option option(String outcome) {
        return switch (outcome) {
            case "endorsed" -> Option.of(outcome, "Endorsed").withHint("It goes on to the next stage.");
            case "endorsed-with-feedback" ->
                Option.of(outcome, "Endorsed with feedback")
                        .withHint("It goes on, and those who come next see the feedback.");
            case "returned" ->
                Option.of(outcome, "Returned for rework")
                        .withHint(
                                "It goes back to the thematic review. A new revision will come to every group again.");
            case "deferred" ->
                Option.of(outcome, "Deferred to another meeting").withHint("It stays with this group until then.");
            case "escalated" ->
                Option.of(outcome, "Escalated")
                        .withHint("It goes on to the next stage, with your reasons, for a decision there.");
            case "noted" ->
                Option.of(outcome, "Noted")
                        .withHint("The group received it for information. It goes on to the next stage.");
            case "approved" ->
                Option.of(outcome, "Approved").withHint("It goes to NHS England and the action plan opens.");
            case "approved-with-conditions" ->
                Option.of(outcome, "Approved with conditions")
                        .withHint(
                                "It goes to NHS England with the conditions shown beside it, and the action plan opens.");
            case "rejected" -> Option.of(outcome, "Rejected").withHint("The ICB must decide what follows.");
            case "ask-again" -> Option.of(outcome, "Ask the office again").withHint("Signatures already given stay.");
            case "rework" ->
                Option.of(outcome, "Return for rework")
                        .withHint("A new revision is made. Signatures on this one no longer count.");
            case "close" -> Option.of(outcome, "Close the review without approval");
            default -> Option.of(outcome, outcome.replace('-', ' '));
        };
    }
}
