package countersign.gateway.forum;

import countersign.gateway.client.Condition;
import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.problem.FieldError;
import java.util.List;
import java.util.Optional;

/** A condition as it was typed, right or wrong. */
record ConditionRow(String text, String owner, DateEntry due) {

    /** From the texts of a row of {@link DecisionForm#CONDITIONS}. */
    static ConditionRow of(List<String> row) {
        return new ConditionRow(row.getFirst(), row.get(1), new DateEntry(row.get(2), row.get(3), row.get(4)));
    }

    Condition sent() {
        return new Condition(text, owner.isBlank() ? null : owner, due.date().orElse(null));
    }

    /** A date that is none is seen here: the service would only see that there is none. */
    Optional<FieldError> slip(String path, int number, DateBounds bounds) {
        return due.blank() ? Optional.empty() : due.slip(path + ".due", "the due date for condition " + number, bounds);
    }
}
