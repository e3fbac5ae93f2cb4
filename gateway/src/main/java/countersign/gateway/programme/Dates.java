package countersign.gateway.programme;

import countersign.gateway.client.Visibility;
import countersign.gateway.client.WorkItem;
import countersign.gateway.client.review.Review;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Tag;
import countersign.gateway.programme.board.Board;
import countersign.webserver.calendar.EnglishTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which milestones are kept, missed, or will be missed as things stand. */
@Component
class Dates {

    private static final String POLICY = "policy-confirmation";

    private static final int SOON = 14;

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /**
     * A milestone and how it stands.
     *
     * @param note when, and what stands in its way
     */
    record Outlook(Review.Milestone milestone, Tag tag, String note, boolean late) {}

    List<Outlook> of(Board board, List<Route.Stage> route) {
        return board.review().milestones().stream()
                .sorted(Comparator.comparing(Review.Milestone::date))
                .map(milestone -> outlook(board, route, milestone))
                .toList();
    }

    private Outlook outlook(Board board, List<Route.Stage> route, Review.Milestone milestone) {
        var end = milestone.date().plusDays(1).atStartOfDay(EnglishTime.ZONE).toInstant();
        var days =
                words.daysUntil(milestone.date().atStartOfDay(EnglishTime.ZONE).toInstant());
        var known = done(board, route, milestone);
        if (known.filter(done -> done).isPresent()) {
            return new Outlook(milestone, Tag.of("Done", "green"), doneOn(route, milestone), false);
        }
        if (known.isEmpty()) {
            return new Outlook(milestone, Tag.of("Not shown", "grey"), notShown(milestone), false);
        }
        if (days < 0) {
            return new Outlook(milestone, Tag.of("Missed", "red"), Words.count(-days, "day") + " ago", true);
        }
        return lastDueBefore(board, milestone.id().equals(POLICY))
                .filter(due -> !due.isBefore(end))
                .map(due -> new Outlook(
                        milestone,
                        Tag.of("Will be missed", "red"),
                        "Some tasks are not due until " + words.day(due),
                        true))
                .orElseGet(() -> ahead(milestone, days));
    }

    private static String notShown(Review.Milestone milestone) {
        return milestone.id().equals(POLICY) ? "The ICB and NHS England see the returns" : "";
    }

    /** Empty when the day is not told. */
    private String doneOn(List<Route.Stage> route, Review.Milestone milestone) {
        return route.stream()
                .filter(stage -> stage.id().equals(milestone.id()))
                .findFirst()
                .flatMap(stage -> Optional.ofNullable(stage.told().at())
                        .map(words::day)
                        .or(() -> stage.considered()
                                .flatMap(on -> Optional.ofNullable(on.date()))
                                .map(words::day)))
                .map(day -> "On " + day)
                .orElse("");
    }

    private static Outlook ahead(Review.Milestone milestone, long days) {
        var when = days == 0 ? "Today" : days == 1 ? "Tomorrow" : "In " + Words.count(days, "day");
        return new Outlook(
                milestone, Tag.of(days <= SOON ? "Soon" : "Ahead", days <= SOON ? "yellow" : "blue"), when, false);
    }

    /** What is open now comes before every stage that is not done; but the policy check runs alongside, by itself. */
    private static Optional<Instant> lastDueBefore(Board board, boolean policy) {
        return board.open().items().stream()
                .filter(item -> policy == item.kind().equals("policy-check"))
                .filter(item -> !item.kind().equals("plan"))
                .map(WorkItem::due)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Empty when the signed-in person may not know, or it is not known now. */
    private static Optional<Boolean> done(Board board, List<Route.Stage> route, Review.Milestone milestone) {
        if (milestone.id().equals(POLICY)) {
            return Optional.of(board.progress().returns())
                    .filter(visible -> visible == Visibility.SHOWN)
                    .map(_ -> board.lastReturn("policy-confirmation")
                            .filter(sent -> !sent.state().equals("prepared")
                                    && !sent.state().equals("undelivered"))
                            .isPresent());
        }
        return route.stream()
                .filter(stage -> stage.id().equals(milestone.id()))
                .filter(stage -> stage.state() != Route.State.UNKNOWN)
                .findFirst()
                .map(stage -> stage.state() == Route.State.DONE || stage.told().at() != null);
    }
}
