package countersign.platform.openapi;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.text.NotNhsNumbers;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Describes the arguments that come from headers and limits as what they are over HTTP; the caller is no parameter. */
final class OperationHeaders implements OperationCustomizer {

    private static final Map<Class<?>, Supplier<Parameter>> KNOWN = Map.of(
            IfMatch.class,
            () -> header("If-Match", "The ETag of what was read, as it was read", "^\"\\d+\"$"),
            IdempotencyKey.class,
            () -> header("Idempotency-Key", "Names this act; the same for a repeat", "^[\\x21-\\x7e]{1,100}$"),
            PageLimit.class,
            OperationHeaders::limit);

    OperationHeaders() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IfMatch.class, IdempotencyKey.class, PageLimit.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Stream.of(method.getMethodParameters())
                .flatMap(argument -> described(argument).stream())
                .forEach(operation::addParametersItem);
        if (Stream.of(method.getMethodParameters()).anyMatch(each -> each.hasParameterAnnotation(RequestBody.class))) {
            operation.addParametersItem(header(
                            NotNhsNumbers.HEADER,
                            "What looks like an NHS number in the body's texts and is none: ten digits each, commas between",
                            "^\\d{10}(\\s*,\\s*\\d{10}){0,49}$")
                    .required(false));
        }
        return operation;
    }

    private static Optional<Parameter> described(MethodParameter argument) {
        return Optional.ofNullable(KNOWN.get(argument.getParameterType()))
                .map(Supplier::get)
                .map(parameter -> argument.isOptional() ? parameter.required(null) : parameter);
    }

    private static Parameter header(String name, String description, String pattern) {
        var schema = new StringSchema();
        schema.setPattern(pattern);
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(true)
                .schema(schema);
    }

    private static Parameter limit() {
        return new Parameter()
                .in("query")
                .name(PageLimit.PARAMETER)
                .description("How many items at most, 50 when left out")
                .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(new BigDecimal(200)));
    }
}
