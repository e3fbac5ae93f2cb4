package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.problem.FieldError;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type as a date, and what they are told. */
class DateEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "12, 9, 2026, 2026-09-12",
        "12, 09, 2026, 2026-09-12",
        "12, Sept, 2026, 2026-09-12",
        "12, sep., 2026, 2026-09-12",
        "12, september, 2026, 2026-09-12",
        "1, JAN, 2026, 2026-01-01",
        "29, Feb, 2028, 2028-02-29"
    })
    void areTakenAsNumbersAndAsNames(String day, String month, String year, LocalDate date) {
        assertThat(new DateEntry(day, month, year).date()).contains(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12 | 13   | 2026 | d.month | The date must have a month from 1 to 12, or the name of a month
                    12 | Ma   | 2026 | d.month | The date must have a month from 1 to 12, or the name of a month
                    12 | 9    | 28   | d.year  | The date must have a year of four digits, such as 2026
                    '' | 9    | 2026 | d       | The date must include a day
                    12 | ''   | ''   | d.month | The date must include a month and a year
                    31 | 4    | 2026 | d       | The date must be a real date, such as 12 9 2026
                    '' | ''   | ''   | d       | Enter the date
                    12 | 9    | 0202 | d       | The date must be on or after 30 November 2026, today
                    12 | 9    | 9999 | d       | The date must be on or before 30 November 2036
                    """)
    void areToldWhatIsWrongAndWhere(String day, String month, String year, String field, String message) {
        assertThat(new DateEntry(day, month, year).slip("d", "the date", DateBounds.ahead(TODAY)))
                .contains(new FieldError(field, message));
    }

    @Test
    void ofAMeetingAreNotStillToCome() {
        assertThat(new DateEntry("1", "12", "2026").slip("d", "the date of the meeting", DateBounds.past(TODAY)))
                .contains(new FieldError("d", "The date of the meeting must be on or before 30 November 2026, today"));
        assertThat(new DateEntry("30", "11", "2026").slip("d", "the date of the meeting", DateBounds.past(TODAY)))
                .isEmpty();
    }
}
