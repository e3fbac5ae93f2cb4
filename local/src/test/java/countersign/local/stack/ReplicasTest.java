package countersign.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.local.part.Part;
import countersign.local.settings.Options;
import countersign.local.settings.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicasTest {
    @TempDir
    private Path folder;

    @Test
    void oneOfEachNeedsNoBalancer() {
        assertThat(names()).contains("review", "gateway").doesNotContain("balancer", "review-1");
    }

    @Test
    void twoOfEachStandBehindABalancerAtTheUsualAddresses() {
        Stack stack = stack("--replicas", "2");

        assertThat(names("--replicas", "2"))
                .containsSubsequence("balancer", "review-1", "signoff-1", "gateway-1", "review-2", "gateway-2")
                .doesNotContain("review");
        assertThat(part(stack, "balancer").command())
                .contains("8080=8180,8280", "8081=8181,8281", "8082=8182,8282", "8083=8183,8283");
        assertThat(ServicePart.REVIEW.url(stack)).isEqualTo("http://127.0.0.1:8081");
        assertThat(stack.gatewayUrl()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void replicasDifferInTheirPortOnly() {
        Stack stack = stack("--replicas", "2");
        Map<String, String> one =
                new java.util.HashMap<>(part(stack, "signoff-1").environment());
        Map<String, String> two =
                new java.util.HashMap<>(part(stack, "signoff-2").environment());

        assertThat(one.remove("PORT")).isEqualTo("8183");
        assertThat(two.remove("PORT")).isEqualTo("8283");
        assertThat(one).isEqualTo(two).containsKeys("ENCRYPTION_KEY", "KEYSTORE_PASSWORD", "SHUTDOWN_NOTICE");
    }

    @Test
    void aServiceOrOneOfItsReplicasCanBeLeftOut() {
        assertThat(names("--replicas", "2", "--without", "review-2,gateway"))
                .contains("review-1", "actions-2")
                .doesNotContain("review-2", "gateway-1", "gateway-2");
    }

    @Test
    void everyPortIsLookedAtBeforeTheStart() {
        Stack stack = stack("--replicas", "2", "--without", "review-2");

        assertThat(stack.ports().needed(stack.options()))
                .containsEntry(8081, "balancer of review")
                .containsEntry(8181, "review-1")
                .containsEntry(8280, "gateway-2")
                .doesNotContainKey(8281);
    }

    /** Without a token its ports answer nobody; with a person's or another program's neither. */
    @Test
    void theEngineAsksForATokenOfItsOwnAudienceWhichTheServicesAskFor() {
        Stack stack = stack();
        assertThat(part(stack, "zeebe").environment())
                .containsEntry("ZEEBE_BROKER_GATEWAY_SECURITY_AUTHENTICATION_MODE", "identity")
                .containsEntry("SPRING_PROFILES_ACTIVE", "broker,identity-auth")
                .containsEntry("CAMUNDA_IDENTITY_AUDIENCE", "countersign-engine");
        for (String service : List.of("review", "actions", "signoff")) {
            assertThat(part(stack, service).environment())
                    .containsEntry("ZEEBE_TOKEN_SCOPE", "engine")
                    .containsEntry(
                            "ZEEBE_AUTHORIZATION_SERVER_URL",
                            "http://127.0.0.1:8090/realms/countersign/protocol/openid-connect/token");
        }
    }

    @Test
    void everyPortOfTheEngineIsOnTheLoopbackAddress() {
        assertThat(part(stack(), "zeebe").environment())
                .containsEntry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1")
                .containsEntry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    }

    @Test
    void anEngineOfOnesOwnIsAskedAsTheEnvironmentSays() {
        assertThat(part(stack("--zeebe", "http://zeebe.example:26500"), "review")
                        .environment())
                .containsEntry("ZEEBE_ADDRESS", "http://zeebe.example:26500")
                .doesNotContainKeys("ZEEBE_AUTHORIZATION_SERVER_URL", "ZEEBE_TOKEN_SCOPE");
    }

    private Stack stack(String... arguments) {
        return Stack.of(Options.parse(List.of(arguments)), new Places(folder, folder));
    }

    private List<String> names(String... arguments) {
        return stack(arguments).parts().stream().map(Part::name).toList();
    }

    private static Part part(Stack stack, String name) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
