package countersign.bpmn.rehearsal;

import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its {@link Rehearsal}, or a {@link ReviewRoute} over it, and ends what the test left running. */
public final class Rehearsals implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Rehearsals.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Rehearsal.class || type == ReviewRoute.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var rehearsal = context.getStore(NAMESPACE)
                .computeIfAbsent(
                        Rehearsal.class,
                        type -> new Rehearsal(EmbeddedEngine.shared(), "rev-" + UUID.randomUUID()),
                        Rehearsal.class);
        return parameter.getParameter().getType() == Rehearsal.class ? rehearsal : new ReviewRoute(rehearsal);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var rehearsal = context.getStore(NAMESPACE).get(Rehearsal.class, Rehearsal.class);
        if (rehearsal != null) {
            rehearsal.stop();
        }
    }
}
