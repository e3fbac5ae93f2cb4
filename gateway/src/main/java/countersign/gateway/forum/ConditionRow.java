package countersign.gateway.forum;

import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.problem.FieldError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition as it was typed, right or wrong. */
record ConditionRow(String text, String owner, DateEntry due) {

    static final ConditionRow EMPTY = new ConditionRow(null, null, null);

    ConditionRow(@Nullable String text, @Nullable String owner, @Nullable DateEntry due) {
        this.text = text == null ? "" : text;
        this.owner = owner == null ? "" : owner;
        this.due = due == null ? DateEntry.EMPTY : due;
    }

    boolean blank() {
        return text.isBlank() && owner.isBlank() && due.blank();
    }

    Condition sent() {
        return new Condition(
                text.isBlank() ? null : text,
                owner.isBlank() ? null : owner,
                due.date().orElse(null));
    }

    /** A date that is none is seen here: the service would only see that there is none. */
    Optional<FieldError> slip(String path, int number, DateBounds bounds) {
        return due.blank() ? Optional.empty() : due.slip(path + ".due", "the last day for condition " + number, bounds);
    }
}
