package countersign.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1LabelSelectorRequirement;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import io.kubernetes.client.openapi.models.V1NetworkPolicySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reaches what Countersign stands on, said once more beside the manifests so that a widened policy is noticed. */
class AroundTest {

    private static final List<String> SERVICES = List.of("review-service", "actions-service", "signoff-service");

    @Test
    void theEngineIsReachedByTheThreeServicesAndItsOwnPods() {
        assertThat(reachedBy("engine"))
                .containsExactlyInAnyOrder(
                        "review-service 26500",
                        "actions-service 26500",
                        "signoff-service 26500",
                        "itself 26501",
                        "itself 26502");
    }

    @Test
    void theEngineReachesItselfTheSuiteThatItTellsAndTheRealm() {
        assertThat(reaches("engine"))
                .containsExactlyInAnyOrder(
                        "itself 26501",
                        "itself 26502",
                        "review-service 8080",
                        "identity 8443",
                        "kube-system 53",
                        "kube-system 53");
    }

    @Test
    void documentsAreReachedByTheServicesAndTheGateway() {
        assertThat(reachedBy("documents"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(SERVICES.stream(), Stream.of("gateway", "itself"))
                        .map(name -> name + " 27017")
                        .toList());
    }

    /** Its management on 9000 is not among it. */
    @Test
    void identityIsReachedByBrowsersTheServicesAndTheEngine() {
        assertThat(reachedBy("identity"))
                .containsExactlyInAnyOrder(
                        "ingress 8443",
                        "engine 8443",
                        "gateway 8443",
                        "review-service 8443",
                        "actions-service 8443",
                        "signoff-service 8443",
                        "itself 7800",
                        "itself 57800",
                        "itself 5432");
    }

    @Test
    void everyPodOfEachNamespaceIsBehindItsPolicy() {
        for (String part : List.of("engine", "documents", "identity")) {
            V1NetworkPolicySpec policy = policy(part);
            assertThat(policy.getPodSelector().getMatchLabels()).as(part).isNullOrEmpty();
            assertThat(policy.getPodSelector().getMatchExpressions()).as(part).isNullOrEmpty();
            assertThat(policy.getPolicyTypes()).as(part).containsExactlyInAnyOrder("Ingress", "Egress");
        }
    }

    private static List<String> reachedBy(String part) {
        List<String> found = new ArrayList<>();
        policy(part).getIngress().forEach(rule -> add(found, rule.getFrom(), rule.getPorts()));
        return found;
    }

    private static List<String> reaches(String part) {
        List<String> found = new ArrayList<>();
        policy(part).getEgress().forEach(rule -> add(found, rule.getTo(), rule.getPorts()));
        return found;
    }

    private static void add(List<String> found, List<V1NetworkPolicyPeer> peers, List<V1NetworkPolicyPort> ports) {
        assertThat(peers).isNotEmpty();
        assertThat(ports).isNotEmpty();
        peers.forEach(peer -> names(peer)
                .forEach(name -> ports.forEach(
                        port -> found.add(name + " " + port.getPort().getIntValue()))));
    }

    private static List<String> names(V1NetworkPolicyPeer peer) {
        assertThat(peer.getIpBlock()).isNull();
        Optional<V1LabelSelector> pods = Optional.ofNullable(peer.getPodSelector());
        if (peer.getNamespaceSelector() == null) {
            assertThat(pods.orElseThrow().getMatchLabels()).isNullOrEmpty();
            return List.of("itself");
        }
        String namespace =
                peer.getNamespaceSelector().getMatchLabels().values().iterator().next();
        if (pods.isEmpty()) {
            assertThat(namespace).as("its pods are named").isNotEqualTo("countersign");
            return List.of(namespace);
        }
        assertThat(namespace).isEqualTo("countersign");
        return Stream.concat(
                        Optional.ofNullable(pods.get().getMatchLabels()).stream()
                                .flatMap(labels -> labels.values().stream()),
                        Optional.ofNullable(pods.get().getMatchExpressions()).stream()
                                .flatMap(List::stream)
                                .map(V1LabelSelectorRequirement::getValues)
                                .flatMap(List::stream))
                .toList();
    }

    private static V1NetworkPolicySpec policy(String part) {
        return Objects.requireNonNull(
                Manifests.of("around/" + part).one(V1NetworkPolicy.class, part).getSpec());
    }
}
