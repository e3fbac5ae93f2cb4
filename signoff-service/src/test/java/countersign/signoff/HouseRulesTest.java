package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        assertThatCode(() -> HouseRules.check("countersign.signoff")).doesNotThrowAnyException();
    }
}
