package countersign.signoff.task.state;

import java.util.Map;
import java.util.Set;

/** Which state may follow which: the one table. */
public final class TaskTransitions {

    private static final Map<TaskStatus, Set<TaskStatus>> FOLLOWS = Map.of(
            TaskStatus.WAITING,
                    Set.of(TaskStatus.DECIDED, TaskStatus.SIGNED, TaskStatus.DECLINED, TaskStatus.WITHDRAWN),
            TaskStatus.DECIDED, Set.of(TaskStatus.OVERTAKEN),
            TaskStatus.SIGNED, Set.of(),
            TaskStatus.DECLINED, Set.of(),
            TaskStatus.WITHDRAWN, Set.of(TaskStatus.SIGNED, TaskStatus.DECLINED),
            TaskStatus.OVERTAKEN, Set.of());

    private TaskTransitions() {}

    public static boolean allow(TaskStatus from, TaskStatus to) {
        return FOLLOWS.getOrDefault(from, Set.of()).contains(to);
    }
}
