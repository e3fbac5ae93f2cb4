package countersign.signoff.decision;

import countersign.signoff.forum.ForumStage;
import countersign.signoff.task.Ask;
import countersign.signoff.task.state.Outcome;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which outcomes a task has, and what each outcome needs beside it. */
final class OutcomeRules {

    /** What has to be said with an outcome, by the name of its field. */
    enum Need {
        FEEDBACK("feedback", "Enter the feedback"),
        REASONS("reasons", "Enter the reasons"),
        CONDITIONS("conditions", "Enter at least one condition of the approval"),
        NEXT_MEETING("nextMeetingDate", "Enter the date of the next meeting, after today");

        final String field;
        final String message;

        Need(String field, String message) {
            this.field = field;
            this.message = message;
        }
    }

    private OutcomeRules() {}

    static Set<Outcome> allowed(Ask ask) {
        return switch (ask) {
            case Ask.ForumDecision forum -> allowed(forum.stage());
            case Ask.DeclineConsideration _ -> EnumSet.of(Outcome.ASK_AGAIN, Outcome.REWORK);
            case Ask.RejectionConsideration _ -> EnumSet.of(Outcome.REWORK, Outcome.CLOSE);
            case Ask.SignatureFor _ -> Set.of();
        };
    }

    private static Set<Outcome> allowed(ForumStage stage) {
        return switch (stage) {
            case PROGRAMME_BOARD, EXECUTIVE_TEAM, MH_ODG, HCIG ->
                EnumSet.of(
                        Outcome.ENDORSED,
                        Outcome.ENDORSED_WITH_FEEDBACK,
                        Outcome.RETURNED,
                        Outcome.DEFERRED,
                        Outcome.ESCALATED);
            case QUALITY_OVERSIGHT -> EnumSet.of(Outcome.NOTED, Outcome.DEFERRED);
            case ICB_BOARD ->
                EnumSet.of(Outcome.APPROVED, Outcome.APPROVED_WITH_CONDITIONS, Outcome.DEFERRED, Outcome.REJECTED);
        };
    }

    static Optional<Need> need(Outcome outcome) {
        return switch (outcome) {
            case ENDORSED, NOTED, APPROVED, ASK_AGAIN -> Optional.empty();
            case ENDORSED_WITH_FEEDBACK -> Optional.of(Need.FEEDBACK);
            case RETURNED, ESCALATED, REJECTED, REWORK, CLOSE -> Optional.of(Need.REASONS);
            case APPROVED_WITH_CONDITIONS -> Optional.of(Need.CONDITIONS);
            case DEFERRED -> Optional.of(Need.NEXT_MEETING);
        };
    }
}
