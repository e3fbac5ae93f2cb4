package countersign.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Secrets are named, documented and elsewhere. */
class SecretsTest {

    private final Manifests manifests = Manifests.of("overlays/example");

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#FOLDERS")
    void noSecretIsInTheRepository(String folder) {
        assertThat(Manifests.of(folder).all(V1Secret.class)).isEmpty();
        assertThat(Manifests.of(folder).all(V1ConfigMap.class)).isNotEmpty().allSatisfy(map -> assertThat(
                        map.getData().toString())
                .doesNotContainPattern("(?i)secret|password|mongodb(\\+srv)?://"));
    }

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#SERVICES")
    void everySecretValueIsDocumented(String service) throws IOException {
        V1Container container = pod(service).getContainers().getFirst();

        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().matches(".*(SECRET|PASSWORD|KEY|URI)"))
                .isNotEmpty()
                .allSatisfy(variable -> {
                    var reference = variable.getValueFrom().getSecretKeyRef();
                    assertThat(readme()).contains("| `" + reference.getName() + "` | `" + reference.getKey() + "` |");
                });
    }

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#SERVICES")
    void everySecretFileIsDocumented(String service) throws IOException {
        String readme = readme();

        assertThat(pod(service).getVolumes()).isNotEmpty().allSatisfy(volume -> assertThat(volume.getSecret() == null
                        || readme.contains("| `" + volume.getSecret().getSecretName() + "` |"))
                .isTrue());
    }

    private V1PodSpec pod(String service) {
        return manifests
                .one(V1Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
