package countersign.review.form.definition;

import countersign.review.form.Condition;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads when something is asked or needed: {@code {"item","in":[…]}}, {@code {"item","answered"}}, all or any of them.
 */
final class ConditionReader {

    private final List<Fault> faults;

    ConditionReader(List<Fault> faults) {
        this.faults = faults;
    }

    Condition read(Located value) {
        if (value instanceof Located.Flag(boolean holds, int line)) {
            return new Condition.Constant(holds);
        }
        Members condition = Members.of(value, "a condition", faults);
        Condition read = of(condition);
        condition.end("a condition");
        return read;
    }

    private Condition of(Members condition) {
        if (condition.has("all")) {
            return several(condition, "all", Condition.All::new);
        }
        if (condition.has("any")) {
            return several(condition, "any", Condition.Any::new);
        }
        String item = condition.text("item");
        return condition.has("answered")
                ? new Condition.Answered(item, condition.flag("answered"))
                : new Condition.In(item, Set.copyOf(some(condition, "in", condition.texts("in"))));
    }

    /** Of nothing a condition never holds, or always. */
    private static <T> List<T> some(Members condition, String name, List<T> given) {
        if (given.isEmpty()) {
            condition.fault(name, "a condition names an item with “in” or “answered”, or has “all” or “any” of some");
        }
        return given;
    }

    private Condition several(Members condition, String name, Function<List<Condition>, Condition> made) {
        return made.apply(some(
                condition, name, condition.many(name).stream().map(this::read).toList()));
    }
}
