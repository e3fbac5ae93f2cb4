package countersign.gateway.opening;

import countersign.webserver.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is odd about the dates of a review, before it is opened. It may be meant: nothing is refused for it. */
final class DateHints {

    private static final WorkingDays DAYS = WorkingDays.known();

    private DateHints() {}

    static List<String> of(Draft draft) {
        var hints = new ArrayList<String>();
        closes(draft).ifPresent(day -> DAYS.hint(day)
                .ifPresent(hint -> hints.add("Self-assessments close on a day when teams may not work: " + hint)));
        dated(draft).forEach(stage -> date(draft, stage)
                .flatMap(DAYS::hint)
                .ifPresent(hint -> hints.add(stage.title() + ": " + hint)));
        hints.addAll(order(draft));
        return List.copyOf(hints);
    }

    /** Each stage that comes before one that the route has it follow. */
    private static List<String> order(Draft draft) {
        var hints = new ArrayList<String>();
        var route = dated(draft).filter(Stage::onTheRoute).toList();
        for (int at = 1; at < route.size(); at++) {
            var earlier = route.get(at - 1);
            var later = route.get(at);
            var before = date(draft, earlier).orElseThrow();
            var after = date(draft, later).orElseThrow();
            if (after.isBefore(before)) {
                hints.add(later.title() + " is dated before " + earlier.title()
                        + ", which considers the review first. One of the two dates will be missed.");
            }
        }
        var first = route.stream().findFirst();
        var closes = closes(draft);
        if (first.isPresent()
                && closes.isPresent()
                && date(draft, first.get()).orElseThrow().isBefore(closes.get())) {
            hints.add(first.get().title()
                    + " is dated before the self-assessments close, so that it cannot consider what they say.");
        }
        return hints;
    }

    private static Stream<Stage> dated(Draft draft) {
        return Stream.of(Stage.values()).filter(stage -> stage.applies(draft)).filter(stage -> date(draft, stage)
                .isPresent());
    }

    private static Optional<LocalDate> closes(Draft draft) {
        return draft.date("closes").date();
    }

    private static Optional<LocalDate> date(Draft draft, Stage stage) {
        return draft.date(stage.field()).date();
    }
}
