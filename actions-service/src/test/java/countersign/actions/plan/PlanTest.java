package countersign.actions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Commitment;
import countersign.actions.action.ReviewId;
import countersign.actions.action.Scope;
import countersign.actions.action.Term;
import countersign.actions.action.keeping.ActionReopened;
import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final List<NamedOrganisation> NAMED =
            List.of(new NamedOrganisation(new OdsCode("QUY"), "BNSSG ICB"));

    private static final OdsCode QUY = new OdsCode("QUY");
    private static final ReviewId REVIEW = new ReviewId("rev-1");
    private static final Instant NOON = Instant.parse("2025-01-16T12:00:00Z");

    @Test
    void opensWithOneLineForEachDraft() {
        Plan plan = opened("a", "b");

        assertThat(plan.open()).extracting(Line::action).containsExactly(id("a"), id("b"));
        assertThat(plan.complete()).isFalse();
        assertThat(plan.hasBroughtIn(1)).isTrue();
        assertThat(plan.hasBroughtIn(2)).isFalse();
    }

    @Test
    void isCompleteFromTheBeginningIfNothingWasPromised() {
        assertThat(opened().complete()).isTrue();
    }

    @Test
    void aLaterRevisionAddsOnlyWhatIsNew() {
        Plan closed = opened("a", "b").close(id("a"), 2, NOON);

        Plan extended = closed.extend(2, drafts(2, "a", "b", "c"), NAMED, NOON);

        assertThat(extended.lines()).hasSize(3);
        assertThat(extended.open()).extracting(Line::action).containsExactly(id("b"), id("c"));
        assertThat(drafts(2, "a", "b", "c"))
                .filteredOn(extended::took)
                .extracting(Action::id)
                .containsExactly(id("c"));
        assertThat(extended.revision()).isEqualTo(2);
    }

    @Test
    void isOpenAgainWhenALaterRevisionPromisesMore() {
        Plan complete = opened("a").close(id("a"), 2, NOON);

        assertThat(complete.complete()).isTrue();
        assertThat(complete.extend(2, drafts(2, "a"), NAMED, NOON).complete()).isTrue();
        assertThat(complete.extend(2, drafts(2, "a", "b"), NAMED, NOON).complete())
                .isFalse();
    }

    @Test
    void isCompleteOnlyWithItsLastAction() {
        Plan one = opened("a", "b").close(id("b"), 2, NOON);

        assertThat(one.complete()).isFalse();
        assertThat(one.close(id("a"), 2, NOON).complete()).isTrue();
    }

    @Test
    void closingTwiceOrClosingWhatIsNotInItChangesNothing() {
        Plan one = opened("a", "b").close(id("b"), 2, NOON);

        assertThat(one.close(id("b"), 2, NOON)).isEqualTo(one);
        assertThat(one.close(id("b"), 1, NOON)).isEqualTo(one);
        assertThat(one.close(id("z"), 2, NOON)).isEqualTo(one);
    }

    @Test
    void tellsWhatHappenedToIt() {
        Plan plan = opened("a")
                .extend(2, drafts(2, "a", "b"), NAMED, NOON)
                .close(id("a"), 2, NOON)
                .close(id("b"), 2, NOON);

        assertThat(plan.history())
                .extracting(Event::what)
                .containsExactly("Action plan opened", "Action plan extended", "Action plan complete");
    }

    @Test
    void isOpenAgainWithAReopenedActionHoweverLateItsClosingIsToldAgain() {
        Plan complete = opened("a").close(id("a"), 2, NOON);

        Plan again = complete.reopen(new ActionReopened(REVIEW, id("a"), "Action a", 3), NOON);

        assertThat(again.complete()).isFalse();
        assertThat(again.open()).extracting(Line::action).containsExactly(id("a"));
        assertThat(again.close(id("a"), 2, NOON)).isEqualTo(again);
        assertThat(again.close(id("a"), 4, NOON).complete()).isTrue();
        assertThat(again.history().getLast().what()).isEqualTo("Action plan open again");
    }

    private static Plan opened(String... drafts) {
        return Plan.open(origin(1), drafts(1, drafts), NAMED, NOON);
    }

    private static List<Action> drafts(int revision, String... drafts) {
        return Stream.of(drafts)
                .map(draft -> Action.open(origin(revision), commitment(draft), NOON))
                .toList();
    }

    private static Action.Origin origin(int revision) {
        return new Action.Origin(REVIEW, "Review", QUY, List.of(QUY), revision);
    }

    private static Commitment commitment(String draft) {
        return new Commitment(
                draft, 1, "Title", "", Term.SHORT, Scope.LOCAL, QUY, "Owner", LocalDate.parse("2025-03-31"));
    }

    private static ActionId id(String draft) {
        return ActionId.of(REVIEW, draft);
    }
}
