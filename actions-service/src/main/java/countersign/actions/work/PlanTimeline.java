package countersign.actions.work;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.action.Entry;
import countersign.actions.action.Update;
import countersign.actions.plan.Plan;
import countersign.platform.identity.OdsCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what has happened in a plan and its actions. */
@Component
class PlanTimeline {

    private static final String SUITE = "Countersign";

    private final Actions actions;

    PlanTimeline(Actions actions) {
        this.actions = actions;
    }

    /** What an organisation with a part in it may see of it. */
    List<TimelineItem> of(Plan plan, OdsCode home) {
        Stream<TimelineItem> ofActions = actions.of(plan.review()).stream()
                .map(found -> found.body())
                .filter(action -> action.isSeenBy(Optional.of(home)))
                .flatMap(PlanTimeline::items);
        return Stream.concat(ofItself(plan), ofActions).toList();
    }

    /** What happened to the plan as a whole: for whoever sees the review, such as the region. */
    List<TimelineItem> ofItsWhole(Plan plan) {
        return ofItself(plan).toList();
    }

    private static Stream<TimelineItem> ofItself(Plan plan) {
        return plan.history().stream()
                .map(event -> new TimelineItem(event.at(), SUITE, plan.icb(), event.what(), event.detail()));
    }

    private static Stream<TimelineItem> items(Action action) {
        String title = action.commitment().title();
        Stream<TimelineItem> updates = action.updates().stream().map(update -> item(title, update));
        Stream<TimelineItem> closures =
                action.closures().map(closed -> item(closed.entry(), "Action closed: " + title, closed.evidence()));
        Stream<TimelineItem> reopenings = action.reopenings().stream()
                .map(reopening -> item(reopening.entry(), "Action reopened: " + title, reopening.reason()));
        return Stream.concat(updates, Stream.concat(closures, reopenings));
    }

    private static TimelineItem item(String title, Update update) {
        return item(update.entry(), "Action " + update.standing().inWords() + ": " + title, update.text());
    }

    private static TimelineItem item(Entry entry, String what, String detail) {
        return new TimelineItem(entry.at(), entry.name(), entry.organisation(), what, detail);
    }
}
