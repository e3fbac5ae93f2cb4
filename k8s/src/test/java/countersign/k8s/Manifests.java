package countersign.k8s;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One rendered folder as typed objects; a field or value that Kubernetes does not know is refused on loading. */
record Manifests(List<Object> objects) {

    static final List<String> FOLDERS = List.of("base", "overlays/example");
    static final List<String> SERVICES = List.of("gateway", "review-service", "actions-service", "signoff-service");

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    /** Rendered once; not to be changed. */
    static Manifests of(String folder) {
        return RENDERED.computeIfAbsent(folder, each -> parse(Kubectl.kustomize(each)));
    }

    static Manifests parse(String yaml) {
        try {
            return new Manifests(Yaml.loadAll(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends KubernetesObject> T one(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    List<V1Deployment> deployments() {
        return all(V1Deployment.class);
    }
}
