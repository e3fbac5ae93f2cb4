package countersign.signoff.decision;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.identity.OdsCode;
import countersign.platform.outcome.Respond;
import countersign.signoff.appointment.Office;
import countersign.signoff.appointment.Slot;
import countersign.signoff.decision.DecisionRequest.ConditionRequest;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.task.Ask;
import countersign.signoff.task.state.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 31);
    private static final String FORUM = "endorsed endorsed-with-feedback returned deferred escalated";

    private static final Map<Ask, String> ALLOWED = Map.of(
            new Ask.ForumDecision(ForumStage.PROGRAMME_BOARD, null), FORUM,
            new Ask.ForumDecision(ForumStage.EXECUTIVE_TEAM, null), FORUM,
            new Ask.ForumDecision(ForumStage.MH_ODG, null), FORUM,
            new Ask.ForumDecision(ForumStage.HCIG, null), FORUM,
            new Ask.ForumDecision(ForumStage.QUALITY_OVERSIGHT, null), "noted deferred",
            new Ask.ForumDecision(ForumStage.ICB_BOARD, null), "approved approved-with-conditions deferred rejected",
            new Ask.DeclineConsideration(), "ask-again rework",
            new Ask.RejectionConsideration(), "rework close",
            new Ask.SignatureFor(new Slot(Office.ICB_SRO, new OdsCode("QUY"))), "");

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesTheOutcomesOfItsStageAndNoOther(Ask ask, Outcome outcome) {
        boolean expected = List.of(ALLOWED.get(ask).split(" ")).contains(outcome.word());
        assertThat(DecisionCheck.refusal(ask, null, complete(outcome), TODAY).isEmpty())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyNeed")
    void wantsWhatGoesWithAnOutcome(Ask ask, Outcome outcome, String field) {
        var bare = new DecisionRequest(outcome, TODAY, " ", "", List.of(new ConditionRequest(" ", null, null)), null);
        var refusal = DecisionCheck.refusal(ask, null, bare, TODAY);
        assertThat(refusal.map(Respond::problem)
                        .map(problem -> problem.members().toString())
                        .orElse(""))
                .contains("field=" + field);
    }

    @Test
    void wantsAMeetingThatHadTheRevisionBeforeIt() {
        var odg = new Ask.ForumDecision(ForumStage.MH_ODG, null);
        var endorsed = complete(Outcome.ENDORSED);
        assertThat(DecisionCheck.refusal(odg, TODAY, endorsed, TODAY)).isEmpty();
        assertThat(DecisionCheck.refusal(odg, TODAY.plusDays(1), endorsed, TODAY)
                        .map(Respond::problem)
                        .map(problem -> problem.members().toString())
                        .orElse(""))
                .contains("field=meetingDate", "when this revision was handed over");
    }

    static Stream<Arguments> everyPair() {
        return ALLOWED.keySet().stream()
                .flatMap(ask -> Stream.of(Outcome.values()).map(outcome -> Arguments.of(ask, outcome)));
    }

    static Stream<Arguments> everyNeed() {
        var odg = new Ask.ForumDecision(ForumStage.MH_ODG, null);
        var board = new Ask.ForumDecision(ForumStage.ICB_BOARD, null);
        return Stream.of(
                Arguments.of(odg, Outcome.ENDORSED_WITH_FEEDBACK, "feedback"),
                Arguments.of(odg, Outcome.RETURNED, "reasons"),
                Arguments.of(odg, Outcome.ESCALATED, "reasons"),
                Arguments.of(odg, Outcome.DEFERRED, "nextMeetingDate"),
                Arguments.of(board, Outcome.APPROVED_WITH_CONDITIONS, "conditions"),
                Arguments.of(board, Outcome.REJECTED, "reasons"),
                Arguments.of(board, Outcome.DEFERRED, "nextMeetingDate"),
                Arguments.of(new Ask.DeclineConsideration(), Outcome.REWORK, "reasons"),
                Arguments.of(new Ask.RejectionConsideration(), Outcome.CLOSE, "reasons"));
    }

    private static DecisionRequest complete(Outcome outcome) {
        return new DecisionRequest(
                outcome,
                TODAY,
                "feedback",
                "reasons",
                outcome == Outcome.APPROVED_WITH_CONDITIONS
                        ? List.of(new ConditionRequest("a condition", null, null))
                        : List.of(),
                outcome == Outcome.DEFERRED ? TODAY.plusDays(1) : null);
    }
}
