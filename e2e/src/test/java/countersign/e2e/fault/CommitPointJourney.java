package countersign.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.fault.agent.CommitPoint;
import countersign.e2e.fault.agent.FaultAgent;
import countersign.e2e.fault.agent.Gate;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of commit points against the code: a point whose method was renamed would never be reached. */
class CommitPointJourney {
    private static final Path ROOT = Path.of(System.getProperty("countersign.root", ".."));
    private static final List<String> MODULES =
            List.of("platform", "review-service", "signoff-service", "actions-service");

    static List<CommitPoint> all() {
        return CommitPoint.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isThere(CommitPoint point) throws IOException {
        Path type = MODULES.stream()
                .map(module ->
                        ROOT.resolve(module + "/target/classes/" + point.type().replace('.', '/') + ".class"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no class " + point.type()));

        byte[] gated = FaultAgent.gated(
                Files.readAllBytes(type), List.of(point), getClass().getClassLoader());

        assertThat(gates(gated)).as(point.toString()).isPositive();
    }

    private static long gates(byte[] type) {
        return ClassFile.of().parse(type).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(element -> element instanceof InvokeInstruction call
                        && call.owner()
                                .asInternalName()
                                .equals(Gate.class.getName().replace('.', '/')))
                .count();
    }
}
