package countersign.review.form;

import java.util.List;
import java.util.Optional;

/** The values of which one is chosen, in the order in which they are offered. */
public record Scale(String id, List<Step> steps) {

    /** A value, and what it says of whoever chooses it. */
    public record Step(String id, String label, Polarity polarity) {}

    /** What a value says. */
    public enum Polarity {
        GOOD,
        ADVERSE,
        NEUTRAL
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
