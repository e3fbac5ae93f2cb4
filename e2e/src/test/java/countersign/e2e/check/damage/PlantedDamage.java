package countersign.e2e.check.damage;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.check.Check;
import countersign.e2e.check.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;

/** Proves that the checker finds what it is there to find: each promise is broken once on purpose. */
public final class PlantedDamage {
    private PlantedDamage() {}

    /**
     * Takes the evidence of a suite in which one review is done and another is being assessed. In which order it lies
     * there must not matter, as ids are random.
     */
    public static Stream<DynamicTest> in(Evidence healthy) {
        return Damages.all().stream()
                .map(damage -> DynamicTest.dynamicTest("it is found that " + damage.what(), () -> {
                    isFound(damage, healthy);
                    isFound(damage, reversed(healthy));
                }));
    }

    private static void isFound(Damage damage, Evidence healthy) {
        assertThat(damage.breaks().broken(healthy)).as("before").isEmpty();
        assertThat(damage.breaks().broken(damage.to(healthy))).as(damage.what()).isNotEmpty();
    }

    private static Evidence reversed(Evidence evidence) {
        Map<String, List<Document>> stored = new TreeMap<>();
        evidence.stored().forEach((name, documents) -> stored.put(name, documents.reversed()));
        return new Evidence(
                stored,
                evidence.engine(),
                evidence.received().reversed(),
                evidence.acknowledged(),
                evidence.keys(),
                evidence.secret());
    }

    /** Every promise has damage that breaks it. */
    public static Stream<String> promisesUnbroken() {
        return Check.promises().filter(promise -> Damages.all().stream()
                .noneMatch(damage -> damage.breaks().promise().equals(promise)));
    }
}
