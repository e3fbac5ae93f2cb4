package countersign.actions.plan;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a plan has to know of one of its actions; {@code due} is null while no day is set. */
public record Line(
        ActionId action,
        int revision,
        OdsCode lead,
        @Nullable LocalDate due,
        boolean closed) {

    static Line of(Action action) {
        return new Line(
                action.id(),
                action.revision(),
                action.commitment().lead(),
                action.commitment().due(),
                false);
    }

    Line dueOn(LocalDate day) {
        return new Line(action, revision, lead, day, closed);
    }

    boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    Line close() {
        return new Line(action, revision, lead, due, true);
    }
}
