package countersign.actions.work;

import countersign.actions.authority.Authority;
import countersign.actions.plan.Line;
import countersign.actions.plan.Plan;
import countersign.actions.plan.Plans;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds whom the running plans wait on. */
@Component
class PlanWork {

    private final Plans plans;

    PlanWork(Plans plans) {
        this.plans = plans;
    }

    /**
     * The owner's programme office and review lead have a plan as one piece of work, a provider lead what the provider
     * leads.
     */
    List<WorkItem> of(Authority authority) {
        return authority.caller().organisation().stream()
                .flatMap(home -> plans.running(home).stream().flatMap(plan -> mine(plan, home, authority).stream()))
                .toList();
    }

    private static Optional<WorkItem> mine(Versioned<Plan> found, OdsCode home, Authority authority) {
        List<Line> open = found.body().open();
        if (authority.runsReviewsOf(found.body().icb())) {
            return Optional.of(WorkItem.of(found, home, open));
        }
        List<Line> led = ledBy(home, open);
        return authority.leadsFor(home) && !led.isEmpty()
                ? Optional.of(WorkItem.of(found, home, led))
                : Optional.empty();
    }

    /**
     * What one plan waits on: one item for each organisation that leads an open action; the owner sees all, another its
     * own.
     */
    static List<WorkItem> openIn(Versioned<Plan> found, OdsCode home) {
        List<Line> open = found.body().open();
        return open.stream()
                .map(Line::lead)
                .distinct()
                .filter(lead -> home.equals(found.body().icb()) || home.equals(lead))
                .map(lead -> WorkItem.of(found, lead, ledBy(lead, open)))
                .toList();
    }

    private static List<Line> ledBy(OdsCode lead, List<Line> lines) {
        return Stream.of(lead)
                .flatMap(wanted -> lines.stream().filter(line -> line.lead().equals(wanted)))
                .toList();
    }
}
