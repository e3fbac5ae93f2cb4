package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.page.show.ByName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByNameTest {

    @Test
    void sortsAsPeopleLook() {
        var names = List.of("Team 10", "early intervention", "Zebra", "Team 2", "éclair house", "Early Years", "Team");

        assertThat(names.stream().sorted(ByName.ORDER).toList())
                .isEqualTo(List.of(
                        "early intervention", "Early Years", "éclair house", "Team", "Team 2", "Team 10", "Zebra"));
    }

    @Test
    void tellsNamesApartThatReadAlike() {
        assertThat(ByName.ORDER.compare("Eclair", "éclair")).isNotZero();
        assertThat(ByName.ORDER.compare("Team 02", "Team 2")).isNotZero();
        assertThat(ByName.ORDER.compare("Team 2", "Team 2")).isZero();
        assertThat(ByName.ORDER.compare("Team 99999999999999999999", "Team 100000000000000000000"))
                .isNegative();
    }
}
