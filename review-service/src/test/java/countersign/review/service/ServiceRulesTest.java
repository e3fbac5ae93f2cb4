package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThatNoException;

import countersign.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ServiceRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        assertThatNoException().isThrownBy(() -> HouseRules.check("countersign.review"));
    }
}
