package countersign.gateway.door;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and form that the running gateway has, found in it and not written down. */
record Routes(List<Route> all) {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    /** A method and an address with every variable filled in. */
    record Route(RequestMethod method, String path) {}

    static Routes of(ApplicationContext gateway) {
        var mapping = gateway.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return new Routes(mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api/") && !path.equals("/error"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, path.replaceAll("\\{[^}]+}", "1")))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList());
    }

    List<Route> changing() {
        return all.stream().filter(route -> !READING.contains(route.method())).toList();
    }

    List<Route> reading() {
        return all.stream().filter(route -> READING.contains(route.method())).toList();
    }
}
