package countersign.signoff.task.state;

import java.util.Locale;

/** Where a task is in its life. */
public enum TaskStatus {
    WAITING,
    DECIDED,
    SIGNED,
    DECLINED,
    WITHDRAWN,
    OVERTAKEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
