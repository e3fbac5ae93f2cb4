package countersign.review.opening;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.outcome.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRulesTest {

    private final Fields fields = new Fields();

    @ParameterizedTest
    @ValueSource(strings = {"R3/P7D", "R1/PT12H", "R99/P1M"})
    void takesRepeatingIntervals(String reminders) {
        assertThat(DateRules.reminders(fields, reminders)).isEqualTo(reminders);
        assertThat(fields.refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P7D", "R/P7D", "R0/P7D", "R3/", "R3/P0D", "R3/PT0S", "R3/7D", "R3/P7X", "R100/P1D"})
    void refusesWhatTheEngineWouldNotTake(String reminders) {
        DateRules.reminders(fields, reminders);
        assertThat(fields.refusal()).isPresent();
    }

    @Test
    void remindsThreeTimesUnlessToldOtherwise() {
        assertThat(DateRules.reminders(fields, null)).isEqualTo("R3/P7D");
    }
}
