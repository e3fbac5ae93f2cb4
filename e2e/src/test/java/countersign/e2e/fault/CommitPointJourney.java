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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The list of commit points against the code, where a point whose method was renamed would never be reached; and
 * against the plan of faults.
 */
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

    @Test
    void hasItsTurnAsEveryPartHas() {
        List<String> parts = List.of("documents", "gateway", "zeebe");
        Set<Fault> brought = LongStream.range(700, 700 + CommitPoint.all().size())
                .boxed()
                .flatMap(seed -> FaultPlan.of(seed, parts, List.of()).steps().stream())
                .map(FaultPlan.Step::fault)
                .collect(Collectors.toSet());

        assertThat(brought)
                .containsAll(CommitPoint.all().stream().map(FaultPlan::death).toList())
                .containsAll(parts.stream().map(Fault.Restart::new).toList())
                .contains(new Fault.Kill("documents", 60), new Fault.Hold("documents", 60));
    }

    @Test
    void isDiedAtInOneRun() {
        assertThat(FaultPlan.ofEveryPoint(7).steps())
                .extracting(FaultPlan.Step::fault)
                .containsExactlyInAnyOrderElementsOf(
                        CommitPoint.all().stream().map(FaultPlan::death).toList());
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
