package countersign.gateway.page.form;

import countersign.webserver.calendar.EnglishTime;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Between which days a date may lie, and why, in the words of its field.
 *
 * @param why follows the day that it must not be before, such as {@code when this revision was handed over}; may be
 *     empty
 * @param whyLast the same for the day that it must not be after
 */
public record DateBounds(LocalDate first, String why, LocalDate last, String whyLast) {

    private static final int YEARS_BACK = 30;
    private static final int YEARS_AHEAD = 10;

    /** A day that is over or today, of a service that has existed. */
    public static DateBounds past(LocalDate today) {
        return new DateBounds(today.minusYears(YEARS_BACK), "", today, "today");
    }

    /** The same from a first day on. */
    public static DateBounds past(LocalDate today, LocalDate first, String why) {
        return new DateBounds(first, why, today, "today");
    }

    /** Today or later, as far as anybody plans. */
    public static DateBounds ahead(LocalDate today) {
        return new DateBounds(today, "today", today.plusYears(YEARS_AHEAD), "");
    }

    /** From a day on, as far as anybody plans from there. */
    public static DateBounds since(LocalDate day, String why) {
        return new DateBounds(day, why, day.plusYears(YEARS_AHEAD), "");
    }

    /** Ahead, or over: what was planned once may be reworked after its day. */
    public static DateBounds planned(LocalDate today) {
        return new DateBounds(today.minusYears(YEARS_AHEAD), "", today.plusYears(YEARS_AHEAD), "");
    }

    /** What is wrong with this date; empty if it lies between. */
    Optional<String> slip(LocalDate date) {
        if (date.isBefore(first)) {
            return Optional.of("must be on or after " + said(first, why));
        }
        return date.isAfter(last) ? Optional.of("must be on or before " + said(last, whyLast)) : Optional.empty();
    }

    private static String said(LocalDate day, String why) {
        return EnglishTime.inWords(day) + (why.isEmpty() ? "" : ", " + why);
    }
}
