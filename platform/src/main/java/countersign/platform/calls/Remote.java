package countersign.platform.calls;

import feign.FeignException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;

/** Calls by Feign with their failures as they were, not as the circuit breaker wraps them. */
public final class Remote {

    private Remote() {}

    /**
     * The answer; a refusal is a {@link FeignException} with its status, an open breaker or time-out another exception.
     */
    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoFallbackAvailableException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }

    /** As {@link #call}, with empty for 404. */
    public static <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(call(call));
        } catch (FeignException.NotFound notThere) {
            return Optional.empty();
        }
    }
}
