package countersign.review.response;

import static countersign.review.response.ResponseState.ACCEPTED;
import static countersign.review.response.ResponseState.ISSUED;
import static countersign.review.response.ResponseState.NOT_RETURNED;
import static countersign.review.response.ResponseState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseStateTest {

    private static final Map<ResponseState, Set<ResponseState>> TABLE = Map.of(
            ISSUED, Set.of(SUBMITTED, ACCEPTED, NOT_RETURNED),
            SUBMITTED, Set.of(ACCEPTED, ISSUED),
            ACCEPTED, Set.of(),
            NOT_RETURNED, Set.of(ISSUED));

    static Stream<Arguments> everyPair() {
        return Stream.of(ResponseState.values())
                .flatMap(before -> Stream.of(ResponseState.values()).map(after -> Arguments.of(before, after)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void mayBecomeWhatTheTableSays(ResponseState before, ResponseState after) {
        assertThat(before.mayBecome(after))
                .isEqualTo(TABLE.getOrDefault(before, Set.of()).contains(after));
    }
}
