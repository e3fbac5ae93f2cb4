package countersign.gateway.call;

import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.ServiceAway;
import java.util.Optional;

/** What came of one of several calls made together. */
public sealed interface Answer<T> {

    /** The service answered. */
    record Came<T>(T value) implements Answer<T> {}

    /** It did not, or said no. */
    record Failed<T>(CallFailed failure) implements Answer<T> {}

    default T orThrow() {
        return switch (this) {
            case Came<T>(T value) -> value;
            case Failed<T>(CallFailed failure) -> throw failure;
        };
    }

    /** Something else in its place when it is not there, not for this person, or away; any other failure is thrown. */
    default T or(T other) {
        return came().orElse(other);
    }

    /** Nothing when it is not there, not for this person, or away; any other failure is thrown. */
    default Optional<T> came() {
        return switch (this) {
            case Came<T>(T value) -> Optional.of(value);
            case Failed<T>(NotThere e) -> Optional.empty();
            case Failed<T>(NotAllowed e) -> Optional.empty();
            case Failed<T>(ServiceAway e) -> Optional.empty();
            case Failed<T>(CallFailed failure) -> throw failure;
        };
    }

    /** The service that is away, if one is. */
    default Optional<ServiceAway> away() {
        return this instanceof Failed<T>(ServiceAway away) ? Optional.of(away) : Optional.empty();
    }
}
