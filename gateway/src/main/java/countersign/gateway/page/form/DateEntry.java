package countersign.gateway.page.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was typed into a {@link DateInput}: kept as typed, right or wrong. Bound from {@code name.day} and so
 * on.
 */
public record DateEntry(String day, String month, String year) {

    public static final DateEntry EMPTY = new DateEntry("", "", "");

    public DateEntry(@Nullable String day, @Nullable String month, @Nullable String year) {
        this.day = day == null ? "" : day.strip();
        this.month = month == null ? "" : month.strip();
        this.year = year == null ? "" : year.strip();
    }

    public static DateEntry of(LocalDate date) {
        return new DateEntry(
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getYear()));
    }

    /** Nothing was typed in any of the three. */
    public boolean blank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date, if what was typed is one (year with four digits). */
    public Optional<LocalDate> date() {
        if (!year.matches("\\d{4}") || !month.matches("\\d{1,2}") || !day.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
