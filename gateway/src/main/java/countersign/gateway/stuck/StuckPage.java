package countersign.gateway.stuck;

import countersign.gateway.page.show.Callout;
import countersign.gateway.page.show.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operator's list.
 *
 * @param warning when the engine is not heard; null otherwise
 * @param missing the parts that do not answer and since when, a sentence each
 * @param engineIsKnown whether it is known that the engine is there or not
 * @param away the services that did not answer, in words
 */
public record StuckPage(
        List<StuckItem> items,
        List<String> missing,
        boolean engineIsKnown,
        Table mended,
        @Nullable Callout warning,
        List<String> away) {

    public String count() {
        return switch (items.size()) {
            case 0 -> away.isEmpty() ? "Nothing is stuck" : "Nothing is known to be stuck";
            case 1 -> "1 thing does not go on by itself";
            default -> items.size() + " things do not go on by themselves";
        };
    }

    /** What is said when no part is missing. */
    public String everyPart() {
        return engineIsKnown ? "Every part answers." : "Every part that could be asked answers.";
    }
}
