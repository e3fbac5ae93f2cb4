package countersign.gateway.call;

import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.call.failure.ServiceAway;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Asks several services at the same time, for the same person: a page waits for the slowest, not for the sum. */
@Component
public class Together {

    private final UserTokens tokens;

    Together(UserTokens tokens) {
        this.tokens = tokens;
    }

    /** Calls that were started and whose answers can be waited for. */
    public final class Calls implements AutoCloseable {

        private final String token = tokens.current();
        private final @Nullable String requestId = MDC.get(RequestIds.LOGGED);
        private final java.util.concurrent.ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        private Calls() {}

        public <T> Supplier<Answer<T>> start(Supplier<T> call) {
            Future<Answer<T>> started = threads.submit(() -> UserTokens.lent(token, () -> answered(call)));
            return () -> waited(started);
        }

        private <T> Answer<T> answered(Supplier<T> call) {
            if (requestId != null) {
                MDC.put(RequestIds.LOGGED, requestId);
            }
            try {
                return new Answer.Came<>(call.get());
            } catch (CallFailed failure) {
                return new Answer.Failed<>(failure);
            } finally {
                MDC.remove(RequestIds.LOGGED);
            }
        }

        private static <T> Answer<T> waited(Future<Answer<T>> started) {
            try {
                return started.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Failed<>(new ServiceAway("service"));
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            threads.close();
        }
    }

    /** To be closed; closing waits for what was started. */
    public Calls calls() {
        return new Calls();
    }

    /** The services that did not answer, in words, each once. */
    public static List<String> away(Collection<? extends Answer<?>> answers) {
        return answers.stream()
                .flatMap(answer -> answer.away().stream())
                .map(ServiceAway::inWords)
                .distinct()
                .toList();
    }

    public static List<String> away(Answer<?>... answers) {
        return away(Stream.of(answers).toList());
    }
}
