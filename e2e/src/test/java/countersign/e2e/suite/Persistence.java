package countersign.e2e.suite;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How a client behaves when no answer comes, or one that says "not now": it gives up at once, or sends the same again
 * (with the same Idempotency-Key) until it is answered.
 */
public final class Persistence {
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Duration longest;
    private final Consumer<Answer> answered;

    private Persistence(Duration longest, Consumer<Answer> answered) {
        this.longest = longest;
        this.answered = answered;
    }

    /** Every failure is the caller's. */
    public static Persistence none() {
        return new Persistence(Duration.ZERO, _ -> {});
    }

    /** As a client that is built with care: for so long; who wants to know is told each last answer. */
    public static Persistence of(Duration longest, Consumer<Answer> answered) {
        return new Persistence(longest, answered);
    }

    /** An attempt, knowing whether an earlier one may have had its effect without our hearing of it. */
    public interface Attempt {
        Answer send(boolean again);
    }

    public Answer until(Attempt attempt) {
        long deadline = System.nanoTime() + longest.toNanos();
        boolean again = false;
        while (true) {
            try {
                Answer answer = attempt.send(again);
                if (!NOT_NOW.contains(answer.status()) || isOver(deadline)) {
                    answered.accept(answer);
                    return answer;
                }
            } catch (RuntimeException away) {
                if (isOver(deadline)) {
                    throw away;
                }
            }
            again = true;
            pause();
        }
    }

    /** For what has no answer to look at, such as a sign-in. */
    public <T> T until(Supplier<T> attempt) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException away) {
                if (isOver(deadline)) {
                    throw away;
                }
                pause();
            }
        }
    }

    private static boolean isOver(long deadline) {
        return System.nanoTime() >= deadline;
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted");
        }
    }
}
