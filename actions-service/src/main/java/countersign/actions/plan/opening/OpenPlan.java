package countersign.actions.plan.opening;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.action.ReviewId;
import countersign.actions.plan.Audited;
import countersign.actions.plan.Monitoring;
import countersign.actions.plan.NamedOrganisation;
import countersign.actions.plan.Plan;
import countersign.actions.plan.PlanId;
import countersign.actions.plan.Plans;
import countersign.actions.plan.opening.Standings.Condition;
import countersign.platform.outcome.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Turns the draft actions of an approved revision, and the Board's conditions, into a plan. Asked again, it does again
 * only what is missing; a later revision adds its new drafts, an earlier one nothing. The content is fetched before
 * anything is written.
 */
@Component
class OpenPlan {

    private final Revisions revisions;
    private final Plans plans;
    private final Actions actions;
    private final RequireApproval requireApproval;
    private final Clock clock;

    OpenPlan(Revisions revisions, Plans plans, Actions actions, RequireApproval requireApproval, Clock clock) {
        this.revisions = revisions;
        this.plans = plans;
        this.actions = actions;
        this.requireApproval = requireApproval;
        this.clock = clock;
    }

    /**
     * The plan of an approved revision.
     *
     * @param monitored whether the process has action monitoring under way, which ends with the plan's last action
     */
    PlanId from(ReviewId review, int revision, boolean monitored) {
        ApprovedRevision approved = revisions.content(review.value(), revision);
        if (!approved.is(review, revision)) {
            throw new IllegalStateException("review-service gave another revision than the one asked for");
        }
        List<Condition> conditions = requireApproval.conditions(review, revision);
        Instant now = clock.instant();
        List<Action> drafted = approved.actions(conditions, now);
        if (drafted.size() > Actions.MOST_IN_A_PLAN) {
            throw new IllegalStateException("A plan takes " + Actions.MOST_IN_A_PLAN + " actions at most");
        }
        List<NamedOrganisation> named =
                revisions.manifest(review.value(), revision).named();
        Plan plan = bringIn(approved, drafted, named, now, monitored);
        drafted.stream().filter(plan::took).forEach(actions::add);
        return plan.id();
    }

    private Plan bringIn(
            ApprovedRevision approved,
            List<Action> drafted,
            List<NamedOrganisation> named,
            Instant now,
            boolean monitored) {
        Plan fresh = Plan.open(approved.origin(), drafted, named, now);
        if (plans.add(fresh, Audited.opened(fresh, now))) {
            return fresh;
        }
        return plans.change(fresh.id(), plan -> {
            if (plan.hasBroughtIn(approved.revision())) {
                return Change.to(plan);
            }
            if (monitored && plan.monitoring() instanceof Monitoring.Told) {
                throw new IllegalStateException("Action monitoring is just ending: asked again, it begins anew");
            }
            Plan extended = plan.extend(approved.revision(), drafted, named, now);
            return Change.to(extended, Audited.extended(extended, now));
        });
    }
}
