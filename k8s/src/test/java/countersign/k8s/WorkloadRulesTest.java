package countersign.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WorkloadRulesTest {

    private static final String BASE = Kubectl.kustomize("base");

    @ParameterizedTest
    @FieldSource("countersign.k8s.Manifests#FOLDERS")
    void everyDeploymentKeepsEveryRule(String folder) {
        assertThat(Manifests.of(folder).deployments()).isNotEmpty().allSatisfy(deployment -> assertThat(
                        WorkloadRules.broken(deployment))
                .as(deployment.getMetadata().getName())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "runAsNonRoot: true, runAsNonRoot: false, runs as a user that is not root",
        "runAsUser: 10001, runAsUser: 0, runs as a user that is not root",
        "type: RuntimeDefault, type: Unconfined, is confined by the runtime's seccomp profile",
        "automountServiceAccountToken: false, automountServiceAccountToken: true, mounts no token of the cluster",
        "serviceAccountName: gateway, serviceAccountName: default, has an account of its own",
        "allowPrivilegeEscalation: false, allowPrivilegeEscalation: true, cannot gain privileges",
        "readOnlyRootFilesystem: true, readOnlyRootFilesystem: false, cannot write its root file system",
        "- ALL, - NET_RAW, drops all capabilities",
        "terminationGracePeriodSeconds: 60, terminationGracePeriodSeconds: 30, has time to finish what it has begun",
        "seconds: 5, seconds: 0, goes on answering until everybody has forgotten it",
        "maxUnavailable: 0, maxUnavailable: 1, has no pod fewer than before while it is rolled out",
        "type: RollingUpdate, type: Recreate, has no pod fewer than before while it is rolled out",
        "health/readiness, health, is asked whether it is ready",
        "health/liveness, health, is asked whether it lives",
        "image: countersign/gateway:0.1.0, image: countersign/gateway:latest, is an image pinned by version",
        "image: countersign/gateway:0.1.0, image: countersign/gateway, is an image pinned by version",
    })
    void aDeploymentThatBreaksARuleIsNamedByIt(String right, String wrong, String rule) {
        String yaml = BASE.replace(right, wrong);

        assertThat(yaml).isNotEqualTo(BASE);
        assertThat(WorkloadRules.broken(gateway(yaml))).containsExactly(rule);
    }

    @Test
    void aContainerWithoutLimitsBreaksARule() {
        V1Deployment gateway = gateway(BASE);
        gateway.getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getResources()
                .setLimits(null);

        assertThat(WorkloadRules.broken(gateway)).containsExactly("has requests and limits of memory and processor");
    }

    private static V1Deployment gateway(String yaml) {
        return Manifests.parse(yaml).one(V1Deployment.class, "gateway");
    }
}
