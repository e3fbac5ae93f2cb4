package countersign.e2e.check.damage;

import java.util.List;
import java.util.stream.Stream;

/** Each promise broken on purpose, in each way that it can be. */
final class Damages {
    private Damages() {}

    static List<Damage> all() {
        return Stream.of(DamagedWork.all(), DamagedEffects.all(), DamagedSignatures.all(), DamagedRecord.all())
                .flatMap(List::stream)
                .toList();
    }
}
