package countersign.e2e.check.damage;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.check.Check;
import countersign.e2e.check.evidence.Evidence;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Proves that the checker finds what it is there to find: each promise is broken once on purpose. */
public final class PlantedDamage {
    private PlantedDamage() {}

    /** Takes the evidence of a suite in which one review is done and another is being assessed. */
    public static Stream<DynamicTest> in(Evidence healthy) {
        return Damages.all().stream()
                .map(damage -> DynamicTest.dynamicTest("it is found that " + damage.what(), () -> {
                    assertThat(damage.breaks().broken(healthy)).as("before").isEmpty();
                    assertThat(damage.breaks().broken(damage.to(healthy))).isNotEmpty();
                }));
    }

    /** Every promise has damage that breaks it. */
    public static Stream<String> promisesUnbroken() {
        return Check.promises().filter(promise -> Damages.all().stream()
                .noneMatch(damage -> damage.breaks().promise().equals(promise)));
    }
}
