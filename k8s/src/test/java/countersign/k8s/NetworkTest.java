package countersign.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who talks to whom, said once more beside the manifests so that a widened policy is noticed. */
class NetworkTest {

    private static final Set<String> PLATFORM = Set.of("documents", "identity", "engine");

    private static final Map<String, Set<String>> CALLS = Map.of(
            "gateway", Set.of("review-service", "actions-service", "signoff-service", "documents", "identity"),
            "review-service", with("signoff-service", "0.0.0.0/0", "2000::/3"),
            "actions-service", with("review-service", "signoff-service"),
            "signoff-service", with("review-service"));

    /** People and systems come in at the gateway; the engine's broker tells of its incidents. */
    private static final Map<String, List<String>> FROM_OUTSIDE =
            Map.of("gateway", List.of("ingress"), "review-service", List.of("engine"));

    private final Manifests manifests = Manifests.of("overlays/example");

    @Test
    void nothingTalksUnlessAPolicySaysSo() {
        V1NetworkPolicySpec deny = policy("default-deny");

        assertThat(deny.getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(deny.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getIngress()).isNullOrEmpty();
        assertThat(deny.getEgress()).isNullOrEmpty();
    }

    @Test
    void eachServiceReachesExactlyWhomItCalls() {
        for (String service : Manifests.SERVICES) {
            Set<String> reached = new TreeSet<>();
            policy(service).getEgress().forEach(rule -> rule.getTo().forEach(peer -> reached.add(name(peer))));

            assertThat(reached).as(service).isEqualTo(new TreeSet<>(CALLS.get(service)));
        }
    }

    @Test
    void eachServiceIsReachedByExactlyItsCallers() {
        for (String service : Manifests.SERVICES) {
            List<String> callers = new ArrayList<>(FROM_OUTSIDE.getOrDefault(service, List.of()));
            Manifests.SERVICES.stream()
                    .filter(caller -> CALLS.get(caller).contains(service))
                    .forEach(callers::add);

            assertThat(policy(service).getIngress()).as(service).singleElement().satisfies(rule -> assertThat(
                            rule.getFrom())
                    .extracting(NetworkTest::name)
                    .containsExactlyInAnyOrderElementsOf(callers));
        }
    }

    @Test
    void webhooksLeaveOverTlsAndNeverToPrivateAddresses() {
        assertThat(policy("review-service").getEgress())
                .filteredOn(rule -> rule.getTo().stream().anyMatch(peer -> peer.getIpBlock() != null))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.getPorts()).singleElement().satisfies(port -> assertThat(
                                    port.getPort().getIntValue())
                            .isEqualTo(443));
                    assertThat(rule.getTo().getFirst().getIpBlock().getExcept())
                            .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8");
                });
    }

    private V1NetworkPolicySpec policy(String name) {
        return Objects.requireNonNull(manifests.one(V1NetworkPolicy.class, name).getSpec());
    }

    private static String name(V1NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return peer.getIpBlock().getCidr();
        }
        var selector = peer.getPodSelector() == null ? peer.getNamespaceSelector() : peer.getPodSelector();
        return selector.getMatchLabels().values().iterator().next();
    }

    private static Set<String> with(String... others) {
        Set<String> all = new TreeSet<>(PLATFORM);
        all.addAll(List.of(others));
        return all;
    }
}
