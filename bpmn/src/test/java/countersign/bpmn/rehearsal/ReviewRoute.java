package countersign.bpmn.rehearsal;

import countersign.bpmn.Elements;
import countersign.bpmn.Headers;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Messages;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The stages of a review, each played in a line. */
public final class ReviewRoute {
    /** The groups before the Board, in the order in which they consider a revision. */
    public static final List<String> GROUPS = List.of(
            Elements.PROGRAMME_BOARD,
            Elements.EXECUTIVE_TEAM,
            Elements.QUALITY_OVERSIGHT,
            Elements.MH_ODG,
            Elements.HCIG);

    private final Rehearsal rehearsal;

    ReviewRoute(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    public Rehearsal rehearsal() {
        return rehearsal;
    }

    /** Launches without optional stages and policy checks. */
    public ReviewRoute launched() {
        return launched(false, false);
    }

    public ReviewRoute launched(boolean executiveTeam, boolean qualityOversight) {
        launch(executiveTeam, qualityOversight);
        return issued(List.of());
    }

    public void launch(boolean executiveTeam, boolean qualityOversight) {
        rehearsal.launch(Map.of(
                Variables.REVIEW_ID,
                rehearsal.reviewId(),
                Variables.ICB,
                "QUY",
                Variables.EXECUTIVE_TEAM_STAGE,
                executiveTeam,
                Variables.QUALITY_OVERSIGHT_STAGE,
                qualityOversight));
    }

    /** One moderated team, one provider level. */
    public ReviewRoute issued(List<String> policyChecks) {
        rehearsal
                .job(JobTypes.ISSUE_ASSESSMENTS)
                .complete(Map.of(
                        Variables.ASSESSMENTS,
                        List.of(
                                Map.of("id", id("team"), "moderated", true),
                                Map.of("id", id("RVN"), "moderated", false)),
                        Variables.POLICY_CHECKS,
                        policyChecks,
                        Variables.ASSESSMENTS_CLOSE_AT,
                        rehearsal.now().plus(Duration.ofDays(28)).toString(),
                        Variables.ASSESSMENT_REMINDERS,
                        "R3/P7D"));
        return this;
    }

    public ReviewRoute assessed() {
        rehearsal.job(JobTypes.AWAIT_ASSESSMENT).complete();
        rehearsal.job(JobTypes.AWAIT_ASSESSMENT).complete();
        rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.ACCEPTED);
        return this;
    }

    public ReviewRoute reviewed(int revision) {
        rehearsal.job(JobTypes.AWAIT_THEMATIC_REVIEW).complete(Variables.REVISION, revision);
        return this;
    }

    /** The forum whose turn it is must be the one named. */
    public ReviewRoute decided(String forumStage, String outcome) {
        var task = rehearsal.task();
        if (!forumStage.equals(task.variable(Variables.FORUM_STAGE))) {
            throw new AssertionError(
                    "expected " + forumStage + ", but it is the turn of " + task.variable(Variables.FORUM_STAGE));
        }
        task.complete(Variables.FORUM_OUTCOME, outcome);
        return this;
    }

    /** Considered by every group before that one, optional stages included. */
    public ReviewRoute consideredUpTo(String forumStage) {
        for (String earlier : GROUPS.subList(0, GROUPS.indexOf(forumStage))) {
            decided(earlier, earlier.equals(Elements.QUALITY_OVERSIGHT) ? Outcomes.NOTED : Outcomes.ENDORSED);
        }
        return this;
    }

    /** From the Programme Board to HCIG, without optional stages. */
    public ReviewRoute endorsed() {
        return decided(Elements.PROGRAMME_BOARD, Outcomes.ENDORSED)
                .decided(Elements.MH_ODG, Outcomes.ENDORSED_WITH_FEEDBACK)
                .decided(Elements.HCIG, Outcomes.ENDORSED);
    }

    public ReviewRoute signed() {
        rehearsal.job(JobTypes.OPEN_SHEET).complete(Variables.OUTSTANDING_SLOTS, List.of("icb-sro~QUY"));
        rehearsal.task().complete();
        return this;
    }

    /** A director declines, and the decline is taken as a reason for rework. */
    public ReviewRoute declinedForRework() {
        rehearsal.job(JobTypes.OPEN_SHEET).complete(Variables.OUTSTANDING_SLOTS, List.of("icb-sro~QUY"));
        rehearsal.task().complete(Variables.DECLINED, true);
        rehearsal.task().complete(Variables.DECLINE_OUTCOME, Outcomes.REWORK);
        return this;
    }

    /** All the way to an approval of that revision by the Board. */
    public ReviewRoute approved(int revision) {
        return reviewed(revision).endorsed().signed().decided(Elements.ICB_BOARD, Outcomes.APPROVED);
    }

    public ReviewRoute superseded() {
        rehearsal.job(JobTypes.SUPERSEDE_SIGNATURES).complete();
        return this;
    }

    public ReviewRoute planOpened() {
        rehearsal.job(JobTypes.OPEN_PLAN).complete(Variables.PLAN_ID, "plan-1");
        return this;
    }

    /** Prepares and delivers a return of that kind. */
    public ReviewRoute delivered(String kind, String returnId) {
        var preparing = rehearsal.job(JobTypes.PREPARE_RETURN);
        if (!kind.equals(preparing.header(Headers.RETURN_KIND))) {
            throw new AssertionError("expected " + kind + ", but it is " + preparing.header(Headers.RETURN_KIND));
        }
        preparing.complete(Variables.RETURN_ID, returnId);
        rehearsal.job(JobTypes.DISPATCH_RETURN).complete();
        rehearsal.job(JobTypes.AWAIT_DELIVERY).complete(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED);
        return this;
    }

    public ReviewRoute answered(String returnId, String answer) {
        rehearsal.publish(Messages.NHSE_ANSWERED, returnId, Map.of(Variables.ANSWER, answer));
        return this;
    }

    /** The outcome return is delivered and accepted. */
    public ReviewRoute accepted(String returnId) {
        return delivered(Headers.REVIEW_OUTCOME, returnId).answered(returnId, Outcomes.ACCEPTED);
    }

    public ReviewRoute concluded() {
        rehearsal.job(JobTypes.CONCLUDE_REVIEW).complete();
        return this;
    }

    /** Closed after a rejection. */
    public ReviewRoute closed() {
        rehearsal.job(JobTypes.CLOSE_REVIEW).complete();
        return this;
    }

    public ReviewRoute planCompleted() {
        rehearsal.job(JobTypes.AWAIT_PLAN_COMPLETION).complete();
        return this;
    }

    private String id(String participant) {
        return rehearsal.reviewId() + "~" + participant;
    }
}
