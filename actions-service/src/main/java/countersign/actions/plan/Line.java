package countersign.actions.plan;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan has to know of one of its actions.
 *
 * @param due null while no day is set
 * @param heard version of the action at which it was last closed or reopened; null until then. What is older has been
 *     overtaken, however late or often it is told.
 */
public record Line(
        ActionId action,
        int revision,
        OdsCode lead,
        @Nullable LocalDate due,
        boolean closed,
        @Nullable Long heard) {

    static Line of(Action action) {
        return new Line(
                action.id(),
                action.revision(),
                action.commitment().lead(),
                action.commitment().due(),
                false,
                null);
    }

    Line dueOn(LocalDate day) {
        return new Line(action, revision, lead, day, closed, heard);
    }

    boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    boolean hasHeard(long version) {
        return heard != null && heard >= version;
    }

    Line close(long version) {
        return new Line(action, revision, lead, due, true, version);
    }

    Line reopen(long version) {
        return new Line(action, revision, lead, due, false, version);
    }
}
