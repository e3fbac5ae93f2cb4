package countersign.bpmn.rehearsal;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its {@link Rehearsal}, or a play over it, and ends what the test left running. */
public final class Rehearsals implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Rehearsals.class);
    private static final Map<Class<?>, Function<Rehearsal, Object>> PLAYS = Map.of(
            Rehearsal.class, rehearsal -> rehearsal,
            ReviewRoute.class, ReviewRoute::new,
            OneAssessment.class, OneAssessment::new,
            OneReturn.class, OneReturn::new);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PLAYS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var rehearsal = context.getStore(NAMESPACE)
                .computeIfAbsent(
                        Rehearsal.class,
                        type -> new Rehearsal(EmbeddedEngine.shared(), "rev-" + UUID.randomUUID()),
                        Rehearsal.class);
        return PLAYS.get(parameter.getParameter().getType()).apply(rehearsal);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var rehearsal = context.getStore(NAMESPACE).get(Rehearsal.class, Rehearsal.class);
        if (rehearsal != null) {
            rehearsal.stop();
        }
    }
}
