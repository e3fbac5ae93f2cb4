package countersign.k8s;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What every Deployment must be, each rule by the sentence that an operator reads when it is broken. */
final class WorkloadRules {

    private static final Map<String, Predicate<V1PodSpec>> POD = Map.of(
            "runs as a user that is not root",
            pod -> pod.getSecurityContext() != null
                    && Boolean.TRUE.equals(pod.getSecurityContext().getRunAsNonRoot())
                    && Optional.ofNullable(pod.getSecurityContext().getRunAsUser())
                                    .orElse(0L)
                            > 0,
            "is confined by the runtime's seccomp profile",
            pod -> pod.getSecurityContext() != null
                    && pod.getSecurityContext().getSeccompProfile() != null
                    && "RuntimeDefault"
                            .equals(pod.getSecurityContext().getSeccompProfile().getType()),
            "mounts no token of the cluster",
            pod -> Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()),
            "has an account of its own",
            pod -> pod.getServiceAccountName() != null && !"default".equals(pod.getServiceAccountName()),
            "spreads over nodes and zones",
            pod -> Optional.ofNullable(pod.getTopologySpreadConstraints())
                            .orElse(List.of())
                            .size()
                    == 2);

    private static final Map<String, Predicate<V1Container>> CONTAINER = Map.of(
            "cannot gain privileges",
            c -> c.getSecurityContext() != null
                    && Boolean.FALSE.equals(c.getSecurityContext().getAllowPrivilegeEscalation()),
            "cannot write its root file system",
            c -> c.getSecurityContext() != null
                    && Boolean.TRUE.equals(c.getSecurityContext().getReadOnlyRootFilesystem()),
            "drops all capabilities",
            c -> c.getSecurityContext() != null
                    && c.getSecurityContext().getCapabilities() != null
                    && List.of("ALL")
                            .equals(c.getSecurityContext().getCapabilities().getDrop()),
            "is asked whether it is ready",
            c -> asks(c.getReadinessProbe(), "/actuator/health/readiness"),
            "is asked whether it lives",
            c -> asks(c.getLivenessProbe(), "/actuator/health/liveness"),
            "has requests and limits of memory and processor",
            c -> bounded(c.getResources()),
            "is an image pinned by version",
            c -> Objects.requireNonNullElse(c.getImage(), "").matches(".+:\\d+\\.\\d+\\.\\d+(@sha256:[0-9a-f]{64})?"));

    private WorkloadRules() {}

    /** The rules that a Deployment breaks; empty when it is as it should be. */
    static List<String> broken(V1Deployment deployment) {
        V1PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        var ofPod = POD.entrySet().stream()
                .filter(rule -> !rule.getValue().test(pod))
                .map(Map.Entry::getKey);
        var ofContainers = pod.getContainers().stream().flatMap(container -> CONTAINER.entrySet().stream()
                .filter(rule -> !rule.getValue().test(container))
                .map(Map.Entry::getKey));
        return Stream.of(RollOutRules.broken(deployment.getSpec()), ofPod, ofContainers)
                .flatMap(rules -> rules)
                .toList();
    }

    private static boolean asks(V1Probe probe, String path) {
        return probe != null
                && probe.getHttpGet() != null
                && path.equals(probe.getHttpGet().getPath());
    }

    private static boolean bounded(V1ResourceRequirements resources) {
        return resources != null
                && resources.getRequests() != null
                && resources.getLimits() != null
                && resources.getRequests().keySet().containsAll(List.of("cpu", "memory"))
                && resources.getLimits().keySet().containsAll(List.of("cpu", "memory"));
    }
}
