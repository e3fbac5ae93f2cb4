package countersign.actions;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        assertThatCode(() -> HouseRules.check("countersign.actions")).doesNotThrowAnyException();
    }
}
