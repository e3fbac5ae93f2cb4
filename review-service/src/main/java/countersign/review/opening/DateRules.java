package countersign.review.opening;

import countersign.bpmn.Milestones;
import countersign.platform.outcome.Fields;
import countersign.review.review.terms.Milestone;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What milestones, reminders and email addresses must look like. */
final class DateRules {

    private static final String USUAL_REMINDERS = "R3/P7D";
    private static final Pattern REPEATING = Pattern.compile("R([1-9]\\d?)/(P(?:T?\\d+[A-Z])+)");
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_MILESTONES = 50;

    private DateRules() {}

    /** An ISO 8601 repeating interval with 1 to 99 repetitions. */
    static String reminders(Fields fields, @Nullable String reminders) {
        if (reminders == null) {
            return USUAL_REMINDERS;
        }
        Matcher parts = REPEATING.matcher(reminders);
        fields.check(
                parts.matches() && isPositive(parts.group(2)),
                "reminders",
                "Give how often and at what interval, such as R3/P7D: three times, every seven days.");
        return reminders;
    }

    private static boolean isPositive(String interval) {
        try {
            return interval.contains("T")
                    ? Duration.parse(interval).isPositive()
                    : !Period.parse(interval).isZero();
        } catch (DateTimeParseException notAnInterval) {
            return false;
        }
    }

    static List<Milestone> milestones(Fields fields, List<OpeningRequest.Date> dates) {
        fields.check(dates.size() <= MOST_MILESTONES, "milestones", "Name " + MOST_MILESTONES + " at most.");
        List<Milestone> milestones = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < dates.size(); at++) {
            String path = "milestones[" + at + "]";
            OpeningRequest.Date date = dates.get(at);
            String id = date.id() == null ? "" : date.id();
            fields.check(
                    Milestones.ALL.contains(id),
                    path + ".id",
                    "There is no such stage. Use one of " + String.join(", ", Milestones.ALL) + ".");
            fields.check(ids.add(id), path + ".id", "There is another milestone with this id.");
            String title = fields.required(path + ".title", date.title(), LONGEST_TITLE);
            milestones.add(new Milestone(id, title, day(fields, path, date), OpeningRequest.yes(date.national())));
        }
        return List.copyOf(milestones);
    }

    private static LocalDate day(Fields fields, String path, OpeningRequest.Date date) {
        LocalDate day = date.date();
        if (day == null) {
            fields.reject(path + ".date", "Give the date of the milestone.");
            return LocalDate.EPOCH;
        }
        return day;
    }
}
