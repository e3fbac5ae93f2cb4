package countersign.signoff.task.state;

import static countersign.signoff.task.state.TaskStatus.DECIDED;
import static countersign.signoff.task.state.TaskStatus.DECLINED;
import static countersign.signoff.task.state.TaskStatus.OVERTAKEN;
import static countersign.signoff.task.state.TaskStatus.SIGNED;
import static countersign.signoff.task.state.TaskStatus.WAITING;
import static countersign.signoff.task.state.TaskStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaskTransitionsTest {

    private record Step(TaskStatus from, TaskStatus to) {}

    private static final Set<Step> ALLOWED = Set.of(
            new Step(WAITING, DECIDED),
            new Step(WAITING, SIGNED),
            new Step(WAITING, DECLINED),
            new Step(WAITING, WITHDRAWN),
            new Step(DECIDED, OVERTAKEN),
            // a signature written just before its task was withdrawn stands
            new Step(WITHDRAWN, SIGNED),
            new Step(WITHDRAWN, DECLINED));

    @ParameterizedTest
    @MethodSource("everyPair")
    void allowsExactlyTheseSteps(TaskStatus from, TaskStatus to) {
        assertThat(TaskTransitions.allow(from, to)).isEqualTo(ALLOWED.contains(new Step(from, to)));
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(TaskStatus.values())
                .flatMap(from -> Stream.of(TaskStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
