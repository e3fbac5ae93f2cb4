package countersign.platform.http;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers {@link IfMatch}, {@link IdempotencyKey} and {@link PageLimit}. */
final class EdgeArgument implements HandlerMethodArgumentResolver {

    private static final Map<Class<?>, Function<NativeWebRequest, Object>> KNOWN = Map.of(
            IfMatch.class, request -> IfMatch.parse(request.getHeader("If-Match")),
            IdempotencyKey.class, request -> IdempotencyKey.parse(request.getHeader("Idempotency-Key")),
            PageLimit.class, request -> PageLimit.parse(request.getParameter("limit")));

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
        var parse = KNOWN.get(parameter.getParameterType());
        return parse == null ? null : parse.apply(request);
    }
}
