package countersign.e2e.paths;

import countersign.e2e.people.People;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A review that is being brought its own way while others are brought theirs.
 *
 * @param review the id of the review, once it has come to its end
 */
record Walk(String title, Future<String> review) {
    private static final long PATIENCE_MINUTES = 15;

    /** Opens a review of this title, brings it its way to its end, and answers its id. */
    interface Way {
        String walked(People people, String title);
    }

    static Walk begun(People people, String title, Way way) {
        return new Walk(
                title,
                CompletableFuture.supplyAsync(
                        () -> way.walked(people, title), Executors.newVirtualThreadPerTaskExecutor()));
    }

    /** Waits for its end; fails with what went wrong on the way. */
    String ended() {
        try {
            return review.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException wrong) {
            throw new AssertionError(title + ": " + wrong.getCause().getMessage(), wrong.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError(title + " has not come to its end", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
