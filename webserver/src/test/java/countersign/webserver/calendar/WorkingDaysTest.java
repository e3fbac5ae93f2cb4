package countersign.webserver.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.known();

    @Test
    void knowsWeekendsAndBankHolidays() {
        assertThat(DAYS.hint(LocalDate.of(2026, 12, 25)))
                .contains(
                        "Friday 25 December 2026 is a bank holiday: Christmas Day. The next working day is Tuesday 29 December 2026.");
        assertThat(DAYS.hint(LocalDate.of(2026, 11, 29)))
                .contains("Sunday 29 November 2026 is at a weekend. The next working day is Monday 30 November 2026.");
        assertThat(DAYS.hint(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(DAYS.from(LocalDate.of(2027, 3, 26))).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void saysWhenBankHolidaysAreNotKnown() {
        var days = WorkingDays.of("2026-12-25 Christmas Day\n2026-12-31 known until");

        assertThat(days.isOne(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(days.hint(LocalDate.of(2027, 1, 1))).contains("Bank holidays are not known yet for 2027.");
        assertThat(days.hint(LocalDate.of(2027, 1, 2)).orElseThrow()).contains("is at a weekend");
    }

    @Test
    void isToldUntilWhenTheyAreKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.of("2026-12-25 Christmas Day"));
        assertThat(DAYS.knownUntil()).isAfter(LocalDate.of(2027, 1, 1));
    }

    @Test
    void countsWorkingDaysOverWeekendsAndBankHolidays() {
        var days = WorkingDays.known();

        assertThat(days.after(LocalDate.of(2026, 11, 30), 5)).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(days.after(LocalDate.of(2026, 12, 23), 5)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(days.after(LocalDate.of(2026, 11, 28), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
