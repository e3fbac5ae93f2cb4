package countersign.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The names set here are names that the services read, and every secret is one that README.md tells of. */
class ConfigurationTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Set<String> OF_THE_RUNTIME = Set.of("JAVA_TOOL_OPTIONS");

    private final Manifests manifests = Manifests.of("overlays/example");

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#SERVICES")
    void aServiceReadsEveryVariableThatOnlyItIsGiven(String service) throws IOException {
        Set<String> given = container(service).getEnv().stream()
                .map(V1EnvVar::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        given.removeAll(OF_THE_RUNTIME);

        assertThat(read(service)).containsAll(given);
    }

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#SERVICES")
    void aServiceIsGivenTheAddressesItReads(String service) throws IOException {
        Set<String> wanted = read(service);
        wanted.retainAll(Set.of(
                "BIND_ADDRESS",
                "PORT",
                "OIDC_ISSUER",
                "ZEEBE_ADDRESS",
                "ZEEBE_AUTHORIZATION_SERVER_URL",
                "ZEEBE_TOKEN_SCOPE",
                "REVIEW_URL",
                "ACTIONS_URL",
                "SIGNOFF_URL"));

        assertThat(wanted).contains("BIND_ADDRESS", "PORT", "OIDC_ISSUER");
        assertThat(shared()).containsAll(wanted);
    }

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#SERVICES")
    void someServiceReadsEachSharedName(String service) throws IOException {
        Set<String> read = new TreeSet<>();
        for (String each : Manifests.SERVICES) {
            read.addAll(read(each));
        }
        assertThat(read).containsAll(shared());
        assertThat(container(service).getEnvFrom()).singleElement().satisfies(from -> assertThat(
                        from.getConfigMapRef().getName())
                .isEqualTo(map().getMetadata().getName()));
    }

    /** The services ask for a token with a scope whose audience is the one that the engine wants to see. */
    @Test
    void theEngineAnswersOnlyTokensOfTheRealmThatAreMadeOutToIt() throws IOException {
        Map<String, String> engine = Manifests.of("around/engine")
                .one(V1ConfigMap.class, "engine-login")
                .getData();
        String realm = Files.readString(Path.of("../local/src/main/resources/countersign/local/realm.json"));

        assertThat(engine)
                .containsEntry("ZEEBE_BROKER_GATEWAY_SECURITY_AUTHENTICATION_MODE", "identity")
                .containsEntry("ZEEBE_GATEWAY_SECURITY_AUTHENTICATION_MODE", "identity")
                .containsEntry(
                        "CAMUNDA_IDENTITY_ISSUER",
                        Manifests.of("base")
                                .all(V1ConfigMap.class)
                                .getFirst()
                                .getData()
                                .get("OIDC_ISSUER"));
        assertThat(realm)
                .contains("\"included.custom.audience\": \"" + engine.get("CAMUNDA_IDENTITY_AUDIENCE") + "\"")
                .contains("\"name\": \"" + map().getData().get("ZEEBE_TOKEN_SCOPE") + "\"");
    }

    private static Set<String> read(String service) throws IOException {
        String yaml = Files.readString(Path.of("..", service, "src/main/resources/application.yaml"));
        return PLACEHOLDER
                .matcher(yaml)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> shared() {
        return map().getData().keySet();
    }

    private V1ConfigMap map() {
        return manifests.all(V1ConfigMap.class).getFirst();
    }

    private V1Container container(String service) {
        return manifests
                .one(V1Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }
}
