package countersign.platform.outcome;

import java.util.function.Function;

/** What a use case answers: it is done, or it is refused. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    default <U> Outcome<U> then(Function<? super T, ? extends Outcome<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal why) -> refused(why);
        };
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return then(value -> done(change.apply(value)));
    }

    /** For what nobody can be told a refusal of: a worker fails, and is tried again. */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal why) -> throw new IllegalStateException("Not written: " + why);
        };
    }
}
