package countersign.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ManifestsTest {

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#FOLDERS")
    void eachServiceHasItsDeploymentServiceAccountAndBudget(String folder) {
        Manifests manifests = Manifests.of(folder);

        assertThat(manifests.deployments()).hasSameSizeAs(Manifests.SERVICES);
        for (String service : Manifests.SERVICES) {
            var labels = manifests
                    .one(V1Deployment.class, service)
                    .getSpec()
                    .getTemplate()
                    .getMetadata()
                    .getLabels();
            assertThat(manifests.one(V1Deployment.class, service).getSpec().getReplicas())
                    .isGreaterThanOrEqualTo(2);
            assertThat(labels)
                    .containsAllEntriesOf(
                            manifests.one(V1Service.class, service).getSpec().getSelector())
                    .containsAllEntriesOf(manifests
                            .one(V1Deployment.class, service)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels())
                    .containsAllEntriesOf(manifests
                            .one(V1PodDisruptionBudget.class, service)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels());
            assertThat(manifests.one(V1Service.class, service).getSpec().getSelector())
                    .containsValue(service);
            assertThat(manifests.one(V1ServiceAccount.class, service).getAutomountServiceAccountToken())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#FOLDERS")
    void theSpreadOfEachDeploymentCountsItsOwnPods(String folder) {
        for (V1Deployment deployment : Manifests.of(folder).deployments()) {
            var pod = deployment.getSpec().getTemplate();
            assertThat(pod.getSpec().getTopologySpreadConstraints())
                    .allSatisfy(spread -> assertThat(pod.getMetadata().getLabels())
                            .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
        }
    }

    @Test
    void onlyTheExampleOpensADoorAndOnlyTheGatewayIsBehindIt() {
        assertThat(Manifests.of("base").all(V1Ingress.class)).isEmpty();

        V1Ingress door = Manifests.of("overlays/example").one(V1Ingress.class, "countersign");

        assertThat(door.getSpec().getTls()).singleElement().satisfies(tls -> assertThat(tls.getSecretName())
                .isEqualTo("countersign-tls"));
        assertThat(door.getSpec().getRules())
                .flatExtracting(rule -> rule.getHttp().getPaths())
                .extracting(path -> path.getBackend().getService().getName())
                .containsOnly("gateway");
    }

    @Test
    void anUnknownFieldAndAWrongTypeAreRefusedOnLoading() {
        String rendered = Kubectl.kustomize("base");

        assertThatThrownBy(
                        () -> Manifests.parse(rendered.replace("readOnlyRootFilesystem:", "readOnlyRootFileSystem:")))
                .hasMessageContaining("readOnlyRootFileSystem");
        assertThatThrownBy(() -> Manifests.parse(rendered.replace("replicas: 2", "replicas: two")))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> Manifests.parse(rendered.replace("memory: 1Gi", "memory: 1Gibi")))
                .isInstanceOf(Exception.class);
    }
}
