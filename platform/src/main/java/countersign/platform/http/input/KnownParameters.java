package countersign.platform.http.input;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query that names what the operation does not know, or names one thing twice. */
final class KnownParameters implements HandlerInterceptor {

    private static final int LONGEST_NAME = 60;
    private static final Set<Class<?>> FROM_ELSEWHERE =
            Set.of(Caller.class, IfMatch.class, IdempotencyKey.class, PageLimit.class);

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            var parameters = known.computeIfAbsent(method.getMethod(), this::parametersOf);
            request.getParameterMap().forEach((name, values) -> check(name, values, parameters));
        }
        return true;
    }

    private static void check(String name, String[] values, Map<String, Boolean> known) {
        var several = known.get(name);
        if (several == null) {
            throw refused("unknown-parameter", name, "is not a parameter of this operation; leave it out");
        }
        if (values.length > 1 && !several) {
            throw refused("repeated-parameter", name, "was sent more than once; send it once");
        }
    }

    private static ProblemException refused(String slug, String name, String message) {
        var shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return new ProblemException(
                Problem.malformed(slug, "“" + shown + "” " + message + ".").error(shown, message));
    }

    /** Their names, and whether several values are meant. */
    private Map<String, Boolean> parametersOf(Method method) {
        var found = new HashMap<String, Boolean>();
        for (int at = 0; at < method.getParameterCount(); at++) {
            var parameter = new SynthesizingMethodParameter(method, at);
            parameter.initParameterNameDiscovery(names);
            nameOf(parameter).ifPresent(name -> found.put(name, takesSeveral(parameter.getParameterType())));
            if (isFilter(parameter)) {
                componentsOf(parameter.getParameterType())
                        .forEach(each -> found.put(each.getName(), takesSeveral(each.getType())));
            }
        }
        return Map.copyOf(found);
    }

    private static Optional<String> nameOf(MethodParameter parameter) {
        if (parameter.getParameterType() == PageLimit.class) {
            return Optional.of(PageLimit.PARAMETER);
        }
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(declared -> declared.name().isEmpty() ? parameter.getParameterName() : declared.name());
    }

    /** A record of parameters: not annotated but as such, and not one that comes from elsewhere than the query. */
    private static boolean isFilter(MethodParameter parameter) {
        return !isTakenFromElsewhere(parameter)
                && parameter.getParameterType().isRecord()
                && !FROM_ELSEWHERE.contains(parameter.getParameterType());
    }

    private static boolean isTakenFromElsewhere(MethodParameter parameter) {
        return Stream.of(parameter.getParameterAnnotations())
                .anyMatch(annotation -> !(annotation instanceof ParameterObject));
    }

    private static Stream<RecordComponent> componentsOf(Class<?> filter) {
        return Stream.of(filter.getRecordComponents());
    }

    private static boolean takesSeveral(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray();
    }
}
