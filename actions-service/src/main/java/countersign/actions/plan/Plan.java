package countersign.actions.plan;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.ReviewId;
import countersign.actions.action.keeping.ActionReopened;
import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The action plan of a review.
 *
 * @param sight organisations for which it exists: the owner, those with a part in the review, those that lead an action
 * @param revision the highest approved revision brought in
 * @param organisations the names of the organisations, as they were when the plan was opened or last extended; none in
 *     a plan kept from before
 * @param complete every action is closed; stored because work is looked up by it
 */
public record Plan(
        PlanId id,
        ReviewId review,
        String reviewTitle,
        OdsCode icb,
        List<OdsCode> sight,
        int revision,
        Instant openedAt,
        List<Line> lines,
        boolean complete,
        Monitoring monitoring,
        List<Event> history,
        @Nullable List<NamedOrganisation> organisations) {

    public Plan {
        sight = List.copyOf(sight);
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }

    /** A new one, with the actions of the revision that was approved. */
    public static Plan open(
            Action.Origin origin, Collection<Action> actions, List<NamedOrganisation> organisations, Instant at) {
        Plan empty = new Plan(
                PlanId.of(origin.review()),
                origin.review(),
                origin.reviewTitle(),
                origin.icb(),
                origin.sight(),
                0,
                at,
                List.of(),
                true,
                new Monitoring.NotAsked(),
                List.of(),
                organisations);
        return empty.bringIn(origin.revision(), actions, organisations, at, "Action plan opened");
    }

    /** Adds what a later approved revision has and the plan has not; nothing is changed or taken out. */
    public Plan extend(int approved, Collection<Action> actions, List<NamedOrganisation> named, Instant at) {
        return bringIn(approved, actions, named, at, "Action plan extended");
    }

    private Plan bringIn(
            int approved, Collection<Action> actions, List<NamedOrganisation> named, Instant at, String what) {
        List<Line> added = actions.stream()
                .map(Line::of)
                .filter(line -> lines.stream().noneMatch(known -> known.action().equals(line.action())))
                .toList();
        List<OdsCode> seers = Stream.concat(sight.stream(), actions.stream().flatMap(action -> action.sight().stream()))
                .distinct()
                .toList();
        return new Plan(
                id,
                review,
                reviewTitle,
                icb,
                seers,
                approved,
                openedAt,
                join(lines, added),
                complete && added.isEmpty(),
                monitoring,
                join(history, List.of(new Event(at, what, whence(added, actions, approved)))),
                named);
    }

    /** Whether nothing of this revision is missing. */
    public boolean hasBroughtIn(int approved) {
        return revision >= approved;
    }

    /** Whether this action came in with its very revision, rather than with an earlier one or not at all. */
    public boolean took(Action action) {
        return lines.stream()
                .anyMatch(line -> line.action().equals(action.id()) && line.revision() == action.revision());
    }

    public boolean isSeenBy(Optional<OdsCode> organisation) {
        return organisation.filter(sight::contains).isPresent();
    }

    /** The same plan if it has heard of this or of something later, or the action is none of its own. */
    Plan close(ActionId action, long version, Instant at) {
        if (!waitsToHear(action, version)) {
            return this;
        }
        List<Line> now = changed(action, line -> line.close(version));
        return now.stream().allMatch(Line::closed)
                ? with(now, true, new Event(justAfter(at), "Action plan complete", count(now) + " closed"))
                : with(now, false, null);
    }

    /** As {@link #close}: the action is open again, and so is the plan. */
    Plan reopen(ActionReopened reopened, Instant at) {
        if (!waitsToHear(reopened.action(), reopened.version())) {
            return this;
        }
        List<Line> now = changed(reopened.action(), line -> line.reopen(reopened.version()));
        return complete
                ? with(now, false, new Event(justAfter(at), "Action plan open again", "Reopened: " + reopened.title()))
                : with(now, false, null);
    }

    /** What follows from something is told after it. */
    private static Instant justAfter(Instant cause) {
        return cause.plusMillis(1);
    }

    private boolean waitsToHear(ActionId action, long version) {
        return lines.stream().anyMatch(line -> line.action().equals(action) && !line.hasHeard(version));
    }

    private List<Line> changed(ActionId action, UnaryOperator<Line> change) {
        return lines.stream()
                .map(line -> line.action().equals(action) ? change.apply(line) : line)
                .toList();
    }

    private Plan with(List<Line> now, boolean all, @Nullable Event told) {
        return new Plan(
                id,
                review,
                reviewTitle,
                icb,
                sight,
                revision,
                openedAt,
                now,
                all,
                monitoring,
                told == null ? history : join(history, List.of(told)),
                organisations);
    }

    /** The same plan, with the day that one of its actions was given. */
    Plan dated(ActionId action, LocalDate due) {
        return with(changed(action, line -> line.dueOn(due)), complete, null);
    }

    Plan monitored(Monitoring by) {
        return new Plan(
                id, review, reviewTitle, icb, sight, revision, openedAt, lines, complete, by, history, organisations);
    }

    /** How people call an organisation; its code if the plan does not know. */
    public String nameOf(OdsCode organisation) {
        return NamedOrganisation.nameOf(organisation, organisations);
    }

    public List<Line> open() {
        return lines.stream().filter(line -> !line.closed()).toList();
    }

    public static Optional<LocalDate> earliestDue(Collection<Line> lines) {
        return lines.stream().map(Line::due).flatMap(Stream::ofNullable).min(Comparator.naturalOrder());
    }

    /** Of a revision come its actions, of the Board its conditions. */
    private static String whence(List<Line> added, Collection<Action> actions, int approved) {
        long conditions = actions.stream()
                .filter(action -> action.boardCondition() != null)
                .filter(action -> added.contains(Line.of(action)))
                .count();
        long ofRevision = added.size() - conditions;
        String first = (ofRevision == 1 ? "1 action" : ofRevision + " actions") + " from revision " + approved;
        return switch ((int) conditions) {
            case 0 -> first;
            case 1 -> first + ", 1 condition of the Board";
            default -> first + ", " + conditions + " conditions of the Board";
        };
    }

    private static String count(Collection<Line> lines) {
        return lines.size() == 1 ? "1 action" : lines.size() + " actions";
    }

    private static <T> List<T> join(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
