package countersign.webserver.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Working days in England and Wales: no Saturday, no Sunday, no bank holiday. Bank holidays are data, and known until a
 * day; after it, weekends alone are known.
 */
public final class WorkingDays {

    private static final String DATA = "/countersign/webserver/bank-holidays.txt";
    private static final String KNOWN_UNTIL = "known until";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final TreeMap<LocalDate, String> holidays = new TreeMap<>();

    private WorkingDays(String data) {
        data.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .forEach(line -> holidays.put(LocalDate.parse(line[0]), line[1]));
    }

    /** As they ship with the suite. */
    public static WorkingDays known() {
        try (InputStream data = WorkingDays.class.getResourceAsStream(DATA)) {
            return of(new String(data.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each day with its name, in any order; one of them named "known until". */
    static WorkingDays of(String data) {
        var days = new WorkingDays(data);
        if (!days.holidays.containsValue(KNOWN_UNTIL)) {
            throw new IllegalArgumentException("It is not said until when bank holidays are known");
        }
        return days;
    }

    public LocalDate knownUntil() {
        return holidays.entrySet().stream()
                .filter(day -> day.getValue().equals(KNOWN_UNTIL))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    public boolean isOne(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** This day, or the first working day after it. */
    public LocalDate from(LocalDate day) {
        var next = day;
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The so-manieth working day after this day. */
    public LocalDate after(LocalDate day, int count) {
        var last = day;
        for (int left = count; left > 0; left--) {
            last = from(last.plusDays(1));
        }
        return last;
    }

    /**
     * Said of a day on which nobody works, with the next one on which people do; of a day beyond those known, that bank
     * holidays are not known then; else empty.
     */
    public Optional<String> hint(LocalDate day) {
        return dayOff(day)
                .map(why -> DAY.format(day) + " is " + why + ". The next working day is " + DAY.format(from(day)) + ".")
                .or(() -> day.isAfter(knownUntil())
                        ? Optional.of("Bank holidays are not known yet for " + day.getYear() + ".")
                        : Optional.empty());
    }

    private Optional<String> dayOff(LocalDate day) {
        var holiday = Optional.ofNullable(holidays.get(day)).filter(name -> !name.equals(KNOWN_UNTIL));
        if (holiday.isPresent()) {
            return holiday.map(name -> "a bank holiday: " + name);
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Optional.of("at a weekend") : Optional.empty();
    }
}
