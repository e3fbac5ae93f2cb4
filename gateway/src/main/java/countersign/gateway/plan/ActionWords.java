package countersign.gateway.plan;

import countersign.gateway.client.actions.Action;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Tag;
import countersign.webserver.calendar.EnglishTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said about an action. */
@Component
class ActionWords {

    private final Words words;
    private final OrganisationNames names;

    ActionWords(Words words, OrganisationNames names) {
        this.words = words;
        this.names = names;
    }

    static Tag tag(String status) {
        return switch (status) {
            case "on-track" -> Tag.of("On track", "green");
            case "at-risk" -> Tag.of("At risk", "orange");
            case "overdue" -> Tag.of("Overdue", "red");
            case "closed" -> Tag.of("Closed", "grey");
            default -> Tag.of(status, "grey");
        };
    }

    /** The same, which says of a condition what the Board left open, and of none that it is on track unsaid. */
    static Tag tag(Action action) {
        if (action.status().equals("on-track") && action.updates().isEmpty()) {
            return Tag.of("No update yet", "grey");
        }
        if (!action.status().equals("unassigned")) {
            return tag(action.status());
        }
        var both = action.owner() == null && action.due() == null;
        var open = both ? "No owner or date yet" : action.owner() == null ? "No owner yet" : "No date yet";
        return Tag.of(open, "orange");
    }

    static String term(@Nullable String term) {
        return switch (term) {
            case null -> "";
            case "short" -> "Short term";
            case "medium" -> "Medium term, no added resource";
            case "longer" -> "Longer term, needs resource";
            default -> term;
        };
    }

    static String scope(String scope) {
        return scope.equals("trust-wide") ? "The provider's whole footprint" : "This ICB only";
    }

    /** The name of the organisation that leads it. */
    String lead(Action action) {
        return names.of(action.lead());
    }

    /** By the end of the day on which it is due. */
    String due(Action action) {
        var due = action.due();
        if (due == null) {
            return "No date is set yet";
        }
        return action.closed() ? "Was to be done by " + words.day(due) : words.due(EnglishTime.endOf(due));
    }

    /** Where it comes from, and when it can be done. */
    static String kind(Action action) {
        return action.boardCondition() ? "Condition of the Board’s approval" : term(action.term());
    }
}
