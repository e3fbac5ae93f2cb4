package countersign.review.response.route;

import countersign.platform.outcome.Outcome;

/** For what nobody can be told a refusal of: a worker fails, and is tried again. */
final class Follow {

    private Follow() {}

    static <T> T through(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new IllegalStateException("Not written: " + refused.why());
        };
    }
}
