package countersign.gateway.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DateHintsTest {

    private static Draft draft(Map<String, LocalDate> dates) {
        var typed = new LinkedHashMap<String, List<String>>();
        dates.forEach((field, day) -> {
            typed.put(field + ".day", List.of(Integer.toString(day.getDayOfMonth())));
            typed.put(field + ".month", List.of(Integer.toString(day.getMonthValue())));
            typed.put(field + ".year", List.of(Integer.toString(day.getYear())));
        });
        return new Draft("draft", typed, "");
    }

    @Test
    void saysNothingOfDatesInOrderOnWorkingDays() {
        assertThat(DateHints.of(draft(Map.of(
                        "closes", LocalDate.of(2026, 12, 1),
                        "dates.programme-board", LocalDate.of(2026, 12, 8),
                        "dates.hcig", LocalDate.of(2026, 12, 9)))))
                .isEmpty();
    }

    @Test
    void saysWhichStagesAreDatedInAnotherOrderThanTheRoute() {
        assertThat(DateHints.of(draft(Map.of(
                        "closes", LocalDate.of(2026, 12, 11),
                        "dates.programme-board", LocalDate.of(2026, 12, 10),
                        "dates.hcig", LocalDate.of(2026, 12, 9),
                        "dates.icb-board", LocalDate.of(2026, 12, 1)))))
                .containsExactly(
                        "Health and Care Improvement Group is dated before Programme Board, which considers the review first. One of the two dates will be missed.",
                        "ICB Board, in public is dated before Health and Care Improvement Group, which considers the review first. One of the two dates will be missed.",
                        "Programme Board is dated before the self-assessments close, so that it cannot consider what they say.");
    }

    @Test
    void saysWhichDaysAreNoWorkingDays() {
        assertThat(DateHints.of(draft(Map.of("closes", LocalDate.of(2026, 12, 25)))))
                .singleElement()
                .asString()
                .contains("Christmas Day", "Tuesday 29 December 2026");
    }
}
