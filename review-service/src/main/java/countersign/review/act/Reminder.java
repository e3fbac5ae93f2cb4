package countersign.review.act;

import java.time.Instant;
import java.util.List;

/** Somebody was reminded. The engine's job stands for it, so that a job that comes twice reminds once. */
public record Reminder(long job, Instant at) {

    public static boolean isIn(List<Reminder> reminders, long job) {
        return reminders.stream().anyMatch(reminder -> reminder.job() == job);
    }
}
