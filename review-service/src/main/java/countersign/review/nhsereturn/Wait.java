package countersign.review.nhsereturn;

import java.time.Instant;

/**
 * A job of the engine that waits on this return.
 *
 * @param type one of the held job types
 * @param over whether it has been completed or taken back; kept, so that a job that comes twice is known
 */
public record Wait(String type, long job, Instant since, boolean over) {

    Wait ended() {
        return new Wait(type, job, since, true);
    }
}
