package countersign.k8s;

import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1DeploymentSpec;
import io.kubernetes.client.openapi.models.V1DeploymentStrategy;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What every Deployment must be so that people notice nothing when its pods are replaced. */
final class RollOutRules {

    /** The services' {@code spring.lifecycle.timeout-per-shutdown-phase}; two phases take their time. */
    private static final int SHUTDOWN_PHASE_SECONDS = 25;

    private static final Map<String, Predicate<V1DeploymentSpec>> RULES = Map.of(
            "has no pod fewer than before while it is rolled out",
            deployment -> deployment.getStrategy() != null && addsBeforeItTakesAway(deployment.getStrategy()),
            "has time to finish what it has begun",
            deployment -> containers(deployment)
                    .allMatch(container -> grace(deployment.getTemplate().getSpec())
                            >= beforeTheStop(container) + 2 * SHUTDOWN_PHASE_SECONDS),
            "goes on answering until everybody has forgotten it",
            deployment -> containers(deployment).allMatch(container -> beforeTheStop(container) > 0));

    private RollOutRules() {}

    static Stream<String> broken(V1DeploymentSpec deployment) {
        return RULES.entrySet().stream()
                .filter(rule -> !rule.getValue().test(deployment))
                .map(Map.Entry::getKey);
    }

    private static boolean addsBeforeItTakesAway(V1DeploymentStrategy strategy) {
        return "RollingUpdate".equals(strategy.getType())
                && strategy.getRollingUpdate() != null
                && new IntOrString(0).equals(strategy.getRollingUpdate().getMaxUnavailable());
    }

    private static Stream<V1Container> containers(V1DeploymentSpec deployment) {
        return deployment.getTemplate().getSpec().getContainers().stream();
    }

    private static long grace(V1PodSpec pod) {
        return Objects.requireNonNullElse(pod.getTerminationGracePeriodSeconds(), 30L);
    }

    private static long beforeTheStop(V1Container container) {
        return Optional.ofNullable(container.getLifecycle())
                .map(lifecycle -> lifecycle.getPreStop())
                .map(hook -> hook.getSleep())
                .map(sleep -> sleep.getSeconds())
                .orElse(0L);
    }
}
