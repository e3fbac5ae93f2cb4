package countersign.gateway.opening;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Milestones;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void areCalledAsTheRouteCallsThem() {
        assertThat(Arrays.stream(Stage.values()).map(Stage::id)).isNotEmpty().allMatch(Milestones.ALL::contains);
    }
}
