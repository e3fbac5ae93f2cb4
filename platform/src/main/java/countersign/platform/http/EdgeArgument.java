package countersign.platform.http;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers {@link IfMatch}, which may be nullable, {@link IdempotencyKey} and {@link PageLimit}. */
final class EdgeArgument implements HandlerMethodArgumentResolver {

    private static final Map<Class<?>, Function<NativeWebRequest, Object>> KNOWN = Map.of(
            IfMatch.class, request -> IfMatch.parse(request.getHeaderValues(HttpHeaders.IF_MATCH)),
            IdempotencyKey.class, request -> IdempotencyKey.parse(request.getHeaderValues("Idempotency-Key")),
            PageLimit.class, request -> PageLimit.parse(request.getParameter(PageLimit.PARAMETER)));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.containsKey(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        var type = parameter.getParameterType();
        if (type == IfMatch.class && parameter.isOptional() && request.getHeader(HttpHeaders.IF_MATCH) == null) {
            return null;
        }
        var parse = KNOWN.get(type);
        return parse == null ? null : parse.apply(request);
    }
}
