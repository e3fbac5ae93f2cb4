package countersign.gateway.page.form;

import countersign.gateway.problem.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was typed into a {@link DateInput}: kept as typed, right or wrong. Bound from {@code name.day} and so
 * on. A month may be a number or a name, written out or shortened.
 */
public record DateEntry(String day, String month, String year) {

    public static final DateEntry EMPTY = new DateEntry("", "", "");

    private static final int SHORTEST_NAME = 3;

    /** One of the three boxes. */
    public enum Part {
        DAY,
        MONTH,
        YEAR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    /** From the texts of the three boxes of the {@link DateInput} of this name. */
    public static DateEntry of(UnaryOperator<String> texts, String name) {
        return new DateEntry(texts.apply(name + ".day"), texts.apply(name + ".month"), texts.apply(name + ".year"));
    }

    /** Into the three boxes of the {@link DateInput} of this name. */
    public void put(Map<String, String> texts, String name) {
        texts.putAll(Map.of(name + ".day", day, name + ".month", month, name + ".year", year));
    }

    /** What stands in one cell, such as 31/3/2027, 31 March 2027 or 2027-03-31; what is none stays, to be mended. */
    public static DateEntry ofText(String text) {
        var parts = text.strip().split("[\\s/.,-]+", -1);
        if (parts.length != 3) {
            return new DateEntry(text, "", "");
        }
        return parts[0].length() > 2
                ? new DateEntry(parts[2], parts[1], parts[0])
                : new DateEntry(parts[0], parts[1], parts[2]);
    }

    /** Nothing was typed in any of the three. */
    public boolean blank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date, if what was typed is one (year with four digits). */
    public Optional<LocalDate> date() {
        var number = monthNumber();
        if (!year.matches("\\d{4}") || number.isEmpty() || !day.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), number.get(), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> monthNumber() {
        if (month.matches("\\d{1,2}")) {
            var number = Integer.parseInt(month);
            return number >= 1 && number <= Month.values().length ? Optional.of(number) : Optional.empty();
        }
        var name = month.toLowerCase(Locale.UK).replaceFirst("[.]$", "");
        return name.length() < SHORTEST_NAME
                ? Optional.empty()
                : Stream.of(Month.values())
                        .filter(each -> each.getDisplayName(TextStyle.FULL, Locale.UK)
                                .toLowerCase(Locale.UK)
                                .startsWith(name))
                        .map(Month::getValue)
                        .findFirst();
    }

    /** The boxes that are wrong by themselves; none if all three are numbers or names that a date can have. */
    public Set<Part> wrongParts() {
        var wrong = EnumSet.noneOf(Part.class);
        if (!day.matches("\\d{1,2}") || Integer.parseInt(day) < 1 || Integer.parseInt(day) > 31) {
            wrong.add(Part.DAY);
        }
        if (monthNumber().isEmpty()) {
            wrong.add(Part.MONTH);
        }
        if (!year.matches("\\d{4}")) {
            wrong.add(Part.YEAR);
        }
        return wrong;
    }

    /**
     * What is wrong, at the box where it is to be mended; empty if it is a date within these bounds.
     *
     * @param field name of the {@link DateInput}
     * @param what it is the date of, such as {@code the date of the meeting}
     */
    public Optional<FieldError> slip(String field, String what, DateBounds bounds) {
        if (blank()) {
            return Optional.of(new FieldError(field, "Enter " + what));
        }
        var date = date();
        if (date.isPresent()) {
            return bounds.slip(date.get()).map(why -> new FieldError(field, starting(what) + " " + why));
        }
        var wrong = wrongParts();
        var at = wrong.isEmpty() || wrong.contains(Part.DAY)
                ? field
                : field + "." + wrong.iterator().next().word();
        return Optional.of(new FieldError(at, starting(what) + " " + wrong(wrong)));
    }

    private String wrong(Set<Part> wrong) {
        var missing = wrong.stream().filter(part -> text(part).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return "must include " + words(missing);
        }
        if (wrong.equals(EnumSet.of(Part.YEAR))) {
            return "must have a year of four digits, such as 2026";
        }
        if (wrong.equals(EnumSet.of(Part.MONTH))) {
            return "must have a month from 1 to 12, or the name of a month";
        }
        return "must be a real date, such as 12 9 2026";
    }

    private static String words(List<Part> parts) {
        var words = new ArrayList<String>();
        parts.forEach(part -> words.add("a " + part.word()));
        return words.size() == 1 ? words.getFirst() : String.join(" and ", words);
    }

    private String text(Part part) {
        return switch (part) {
            case DAY -> day;
            case MONTH -> month;
            case YEAR -> year;
        };
    }

    private static String starting(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
