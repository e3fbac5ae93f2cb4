package countersign.platform.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Liveness and readiness, the API description, and the endpoints that carry {@link OpenToAnyone}. */
public final class OpenEndpoints implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<RequestMatcher> matchers;

    OpenEndpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || open().stream().anyMatch(matcher -> matcher.matches(request));
    }

    private List<RequestMatcher> open() {
        var known = matchers;
        if (known == null) {
            known = find();
            matchers = known;
        }
        return known;
    }

    private List<RequestMatcher> find() {
        var found = new ArrayList<RequestMatcher>();
        Stream.of(
                        "/actuator/health/liveness",
                        "/actuator/health/readiness",
                        "/v3/api-docs",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml")
                .map(path -> PathPatternRequestMatcher.pathPattern(HttpMethod.GET, path))
                .forEach(found::add);
        mappings.ifAvailable(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.hasMethodAnnotation(OpenToAnyone.class)) {
                found.addAll(patterns(info));
            }
        }));
        return List.copyOf(found);
    }

    private static List<RequestMatcher> patterns(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream()
                        .map(RequestMethod::asHttpMethod)
                        .map(verb -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(verb, path)))
                .toList();
    }
}
