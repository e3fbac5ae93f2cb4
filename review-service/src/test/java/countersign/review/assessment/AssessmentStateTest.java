package countersign.review.assessment;

import static countersign.review.assessment.AssessmentState.ACCEPTED;
import static countersign.review.assessment.AssessmentState.ISSUED;
import static countersign.review.assessment.AssessmentState.NOT_RETURNED;
import static countersign.review.assessment.AssessmentState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentStateTest {

    private static final Map<AssessmentState, Set<AssessmentState>> TABLE = Map.of(
            ISSUED, Set.of(SUBMITTED, ACCEPTED, NOT_RETURNED),
            SUBMITTED, Set.of(ACCEPTED, ISSUED),
            ACCEPTED, Set.of(),
            NOT_RETURNED, Set.of());

    static Stream<Arguments> everyPair() {
        return Stream.of(AssessmentState.values())
                .flatMap(before -> Stream.of(AssessmentState.values()).map(after -> Arguments.of(before, after)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void mayBecomeWhatTheTableSays(AssessmentState before, AssessmentState after) {
        assertThat(before.mayBecome(after))
                .isEqualTo(TABLE.getOrDefault(before, Set.of()).contains(after));
    }
}
