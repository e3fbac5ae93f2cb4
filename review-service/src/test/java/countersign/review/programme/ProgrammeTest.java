package countersign.review.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeTest {

    private static Programme with(String period) {
        return JsonMapper.shared()
                .readValue(
                        "{\"id\":\"p\",\"version\":1,\"title\":\"P\"" + period + ",\"forms\":{},\"contradictions\":[]}",
                        Programme.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-q1", "2024-spring"})
    void aPeriodIsAYearOrAPartOfOne(String period) {
        assertThat(with(",\"period\":\"" + period + "\"").period()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"period\":null", ",\"period\":\"\"", ",\"period\":\"24\"", ",\"period\":\"2024~1\""})
    void anyOtherIsRefusedInWords(String period) {
        assertThatThrownBy(() -> with(period)).hasMessageContaining("as in 2024 or 2024-q1");
    }
}
