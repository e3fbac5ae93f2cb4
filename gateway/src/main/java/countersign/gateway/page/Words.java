package countersign.gateway.page;

import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and times as people in England say them. */
@Component
public class Words {

    private static final DateTimeFormatter EVIDENCE =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss z", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    /** The day that it is in London. */
    public LocalDate today() {
        return EnglishTime.today(clock);
    }

    /** The day that it was in London. */
    public static LocalDate dayOf(Instant moment) {
        return EnglishTime.dayOf(moment);
    }

    /** "16 January 2025". */
    public String day(LocalDate date) {
        return EnglishTime.inWords(date);
    }

    /** "16 January 2025" in London. */
    public String day(Instant moment) {
        return day(EnglishTime.dayOf(moment));
    }

    /** "16 January 2025, 3:04pm" in London. */
    public String moment(Instant moment) {
        return day(moment) + ", " + time(moment);
    }

    /** Where a time is evidence: "16 January 2025 at 15:04:22 GMT", or BST, as it was in London. */
    public String evidence(Instant moment) {
        return EVIDENCE.format(moment.atZone(EnglishTime.ZONE));
    }

    public Instant now() {
        return clock.instant();
    }

    /** "3:04pm" in London. */
    public String time(Instant moment) {
        return CLOCK.format(moment.atZone(EnglishTime.ZONE))
                .toLowerCase(Locale.UK)
                .replace(" ", "");
    }

    /** "Due in 5 days, on 12 September 2024", "Due today", "3 days overdue, was due on 12 September 2024". */
    public String due(Instant due) {
        var days = daysUntil(due);
        if (overdue(due)) {
            return (days == 0 ? "Overdue since earlier today" : count(-days, "day") + " overdue")
                    + (days == 0 ? "" : ", was due on " + day(due));
        }
        if (days == 0) {
            return "Due today";
        }
        return (days == 1 ? "Due tomorrow" : "Due in " + count(days, "day")) + ", on " + day(due);
    }

    public boolean overdue(Instant due) {
        return due.isBefore(clock.instant());
    }

    /** How long something has been waiting: "since today", "for 1 day", "for 12 days". */
    public String since(Instant opened) {
        var days = -daysUntil(opened);
        return days <= 0 ? "since today" : "for " + count(days, "day");
    }

    /** Whole days in London from today; negative when past. */
    public long daysUntil(Instant moment) {
        return ChronoUnit.DAYS.between(today(), EnglishTime.dayOf(moment));
    }

    /** "10 minutes", "1 hour", "2 days": in the largest unit of which it is a whole number. */
    public static String span(Duration duration) {
        if (duration.toSeconds() % 60 != 0) {
            return count(duration.toSeconds(), "second");
        }
        if (duration.toMinutes() % 60 != 0) {
            return count(duration.toMinutes(), "minute");
        }
        return duration.toHours() % 24 != 0 ? count(duration.toHours(), "hour") : count(duration.toDays(), "day");
    }

    /** "1 day", "3 days". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
