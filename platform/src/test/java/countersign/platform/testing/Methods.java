package countersign.platform.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the rules ask about methods. */
final class Methods {

    private Methods() {}

    static boolean isUnderApi(JavaMethod method) {
        if (!method.isMetaAnnotatedWith(RequestMapping.class)
                || !method.getOwner().isMetaAnnotatedWith(Controller.class)) {
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

    /** From the first to the last line that does something. */
    static int lines(JavaMethod method) {
        var lines = method.getAccessesFromSelf().stream()
                .mapToInt(JavaAccess::getLineNumber)
                .summaryStatistics();
        return lines.getCount() == 0 ? 0 : lines.getMax() - lines.getMin() + 1;
    }
}
