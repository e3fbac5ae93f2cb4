package countersign.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineJobTest {

    private final EngineJob job = new EngineJob(1, "type", "element", 2, Map.of("workType", "x"), variables());

    @Test
    void readsWhatTheModelGuarantees() {
        assertThat(job.string("text")).isEqualTo("a");
        assertThat(job.integer("number")).isEqualTo(3);
        assertThat(job.flag("yes")).isTrue();
        assertThat(job.list("list")).containsExactly("b");
        assertThat(job.header("workType")).contains("x");
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThatThrownBy(() -> job.string("absent")).hasMessage("The job of element came without absent");
        assertThatThrownBy(() -> job.integer("text")).hasMessage("The job of element came without text");
        assertThatThrownBy(() -> job.string("nothing")).hasMessageContaining("nothing");
    }

    @Test
    void answersForWhatMayBeAbsent() {
        assertThat(job.optionalString("nothing")).isEmpty();
        assertThat(job.optionalInteger("absent")).isEmpty();
        assertThat(job.flag("absent")).isFalse();
        assertThat(job.list("absent")).isEmpty();
        assertThat(job.header("absent")).isEmpty();
    }

    private static Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("text", "a");
        variables.put("number", 3);
        variables.put("yes", true);
        variables.put("list", List.of("b"));
        variables.put("nothing", null);
        return variables;
    }
}
