package countersign.platform.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which methods answer under {@code /api}. */
final class Endpoints {

    private Endpoints() {}

    static boolean isUnderApi(JavaMethod method) {
        if (!method.isMetaAnnotatedWith(RequestMapping.class)) {
            return false;
        }
        var owner = method.getOwner();
        return owner.isMetaAnnotatedWith(RestController.class)
                || Stream.concat(paths(owner), paths(method)).anyMatch(path -> path.startsWith("/api"));
    }

    private static Stream<String> paths(HasAnnotations<?> annotated) {
        return annotated.getAnnotations().stream()
                .flatMap(annotation -> Stream.of("value", "path").map(annotation::get))
                .flatMap(value -> value.stream())
                .filter(String[].class::isInstance)
                .flatMap(value -> Stream.of((String[]) value));
    }
}
