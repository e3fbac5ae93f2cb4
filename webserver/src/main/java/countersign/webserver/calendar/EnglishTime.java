package countersign.webserver.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as England has them, and as people there read them. */
public final class EnglishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZONE);

    private EnglishTime() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The day that it is, or was, at this moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The last second of a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant();
    }

    /** "16 January 2025". */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** "16 January 2025 at 15:04". */
    public static String inWords(Instant moment) {
        return MINUTE.format(moment);
    }
}
