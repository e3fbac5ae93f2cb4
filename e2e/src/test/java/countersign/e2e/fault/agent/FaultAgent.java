package countersign.e2e.fault.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a {@link Gate} into each commit point of the classes that a process loads. */
public final class FaultAgent implements ClassFileTransformer {
    private static final ClassDesc GATE = ClassDesc.of(Gate.class.getName());
    private static final MethodTypeDesc PASS = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    private final Map<String, List<CommitPoint>> points = CommitPoint.all().stream()
            .collect(Collectors.groupingBy(point -> point.type().replace('.', '/')));

    private FaultAgent() {}

    /** Takes the folder in which faults are armed. */
    public static void premain(String folder, Instrumentation instrumentation) {
        Gate.watch(Path.of(folder));
        instrumentation.addTransformer(new FaultAgent());
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] original) {
        List<CommitPoint> here = points.get(name);
        return here == null ? null : gated(original, here, loader);
    }

    /** The class with a gate in each of the points. */
    public static byte[] gated(byte[] original, List<CommitPoint> points, ClassLoader loader) {
        ClassFile classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
        byte[] changed = original;
        for (CommitPoint point : points) {
            ClassTransform gate = ClassTransform.transformingMethodBodies(
                    method -> method.methodName().equalsString(point.method()), gateAt(point));
            changed = classes.transformClass(classes.parse(changed), gate);
        }
        return changed;
    }

    private static CodeTransform gateAt(CommitPoint point) {
        return point.when() == CommitPoint.When.BEFORE
                ? CodeTransform.ofStateful(() -> new BeforeAll(point.name()))
                : (code, element) -> {
                    if (element instanceof ReturnInstruction) {
                        pass(code, point.name());
                    }
                    code.with(element);
                };
    }

    private static void pass(CodeBuilder code, String name) {
        code.ldc(name).invokestatic(GATE, "pass", PASS);
    }

    private record BeforeAll(String name) implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            pass(code, name);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
