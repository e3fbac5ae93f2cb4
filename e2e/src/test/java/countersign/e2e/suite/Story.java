package countersign.e2e.suite;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Steps of one story: after a step has failed, the later ones have nothing to stand on and are left out. */
public final class Story implements ExecutionCondition, TestWatcher {
    private static final Set<Class<?>> BROKEN = ConcurrentHashMap.newKeySet();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return BROKEN.contains(context.getRequiredTestClass())
                ? ConditionEvaluationResult.disabled("an earlier step of this story failed")
                : ConditionEvaluationResult.enabled("so far so good");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        BROKEN.add(context.getRequiredTestClass());
    }
}
