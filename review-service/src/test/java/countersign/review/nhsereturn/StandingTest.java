package countersign.review.nhsereturn;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.act.Act;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {

    private static final Act ACT =
            new Act(new PersonId("p"), "Reviewer", new OdsCode("Y58"), Instant.parse("2026-11-21T10:00:00Z"));
    private static final Standing QUERIED = new Standing.Queried(ACT, "Which teams?");
    private static final Standing ANSWERED = new Standing.QueryAnswered(ACT, "All", "resubmit");

    static Stream<Arguments> everyPair() {
        return Stream.of(
                Arguments.of(new Standing.Prepared(), EnumSet.noneOf(Answer.class), new Standing.Submitted()),
                Arguments.of(new Standing.Submitted(), EnumSet.allOf(Answer.class), new Standing.Submitted()),
                Arguments.of(
                        new Standing.Acknowledged(ACT),
                        EnumSet.of(Answer.QUERIED, Answer.ACCEPTED),
                        new Standing.Acknowledged(ACT)),
                Arguments.of(QUERIED, EnumSet.noneOf(Answer.class), QUERIED),
                Arguments.of(ANSWERED, EnumSet.noneOf(Answer.class), new Standing.Submitted()),
                Arguments.of(
                        new Standing.Accepted(ACT, null),
                        EnumSet.noneOf(Answer.class),
                        new Standing.Accepted(ACT, null)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesTheseAnswersAndBecomesThisWhenSent(Standing standing, Set<Answer> answers, Standing dispatched) {
        assertThat(standing.answers()).isEqualTo(answers);
        assertThat(standing.dispatched()).isEqualTo(dispatched);
        assertThat(standing.words()).isNotBlank();
    }

    @Test
    void tableKnowsEveryStanding() {
        assertThat(everyPair().map(pair -> pair.get()[0].getClass()).toList())
                .isEqualTo(List.of(Standing.class.getPermittedSubclasses()));
    }

    @Test
    void anAnswerIsWhereTheReturnStandsThen() {
        assertThat(Answer.ACKNOWLEDGED.standing(ACT, "")).isEqualTo(new Standing.Acknowledged(ACT));
        assertThat(Answer.QUERIED.standing(ACT, "Which teams?")).isEqualTo(QUERIED);
        assertThat(Answer.ACCEPTED.standing(ACT, "")).isEqualTo(new Standing.Accepted(ACT, null));
    }
}
