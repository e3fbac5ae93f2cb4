package countersign.actions.plan;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.platform.identity.OdsCode;
import java.time.LocalDate;

/** What a plan has to know of one of its actions. */
public record Line(ActionId action, int revision, OdsCode lead, LocalDate due, boolean closed) {

    static Line of(Action action) {
        return new Line(
                action.id(),
                action.revision(),
                action.commitment().lead(),
                action.commitment().due(),
                false);
    }

    Line close() {
        return new Line(action, revision, lead, due, true);
    }
}
