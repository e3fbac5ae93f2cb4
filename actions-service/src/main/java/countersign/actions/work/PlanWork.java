package countersign.actions.work;

import countersign.actions.authority.Authority;
import countersign.actions.plan.Line;
import countersign.actions.plan.Plan;
import countersign.actions.plan.Plans;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.work.WorkItem;
import countersign.webserver.calendar.EnglishTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
            return Optional.of(item(found, home, open));
        }
        List<Line> led = ledBy(home, open);
        return authority.leadsFor(home) && !led.isEmpty() ? Optional.of(item(found, home, led)) : Optional.empty();
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
                .map(lead -> item(found, lead, ledBy(lead, open)))
                .toList();
    }

    private static List<Line> ledBy(OdsCode lead, List<Line> lines) {
        return Stream.of(lead)
                .flatMap(wanted -> lines.stream().filter(line -> line.lead().equals(wanted)))
                .toList();
    }

    /** The open actions of a plan that are one organisation's work. */
    private static WorkItem item(Versioned<Plan> found, OdsCode organisation, List<Line> open) {
        Plan plan = found.body();
        return new WorkItem(
                "plan~" + plan.id() + "~" + organisation,
                "plan",
                "Update the action plan",
                plan.review().value(),
                plan.reviewTitle(),
                plan.icb(),
                open.size() == 1 ? "1 open action" : open.size() + " open actions",
                organisation,
                waitingOn(plan, open),
                plan.openedAt(),
                Plan.earliestDue(open).map(EnglishTime::endOf).orElse(null),
                null,
                0,
                found.version(),
                plan.id().value(),
                List.of());
    }

    private static String waitingOn(Plan plan, List<Line> open) {
        return open.stream()
                .map(Line::lead)
                .distinct()
                .map(plan::nameOf)
                .sorted()
                .collect(Collectors.joining(", ", "Lead of actions, ", ""));
    }
}
