package countersign.platform.openapi;

import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.identity.OpenToAnyone;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** What comes back from an operation: what {@link Answers} declares, and every refusal that it can meet. */
final class OperationAnswers implements GlobalOperationComponentsCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        return operation;
    }

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod method) {
        var responses = new ApiResponses();
        var declared = method.getMethodAnnotation(Answers.class);
        if (declared == null) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    responses.addApiResponse(status, response);
                }
            });
        } else {
            responses.addApiResponse(Integer.toString(declared.status()), answer(declared, components, method));
        }
        refusals(method).forEach(status -> responses.addApiResponse(status.toString(), Refusals.of(status)));
        operation.setResponses(responses);
        operation.setSecurity(isOpen(method) ? List.of() : List.of(new SecurityRequirement().addList("token")));
        return operation;
    }

    @SuppressWarnings("NullAway") // springdoc takes null for no view
    private static ApiResponse answer(Answers declared, Components components, HandlerMethod method) {
        var answer = new ApiResponse()
                .description(HttpStatus.valueOf(declared.status()).getReasonPhrase());
        if (declared.value() != Void.class) {
            var schema = SpringDocAnnotationsUtils.extractSchema(
                    components, typeOf(declared), null, new Annotation[0], SpecVersion.V31);
            answer.content(new Content().addMediaType(declared.mediaType(), new MediaType().schema(schema)));
        }
        if (takes(method, IfMatch.class)) {
            answer.addHeaderObject("ETag", new Header().schema(new StringSchema().pattern("^\"\\d+\"$")));
        }
        return answer;
    }

    private static Type typeOf(Answers declared) {
        return declared.page()
                ? ResolvableType.forClassWithGenerics(Page.class, declared.value())
                        .getType()
                : declared.value();
    }

    private static Set<Integer> refusals(HandlerMethod method) {
        var statuses = new TreeSet<>(List.of(400, 429, 503));
        if (!isOpen(method)) {
            statuses.addAll(List.of(401, 403));
        }
        if (annotated(method, PathVariable.class)) {
            statuses.add(404);
        }
        if (annotated(method, RequestBody.class)) {
            statuses.addAll(List.of(413, 415));
        }
        if (!isReading(method)) {
            statuses.addAll(List.of(409, 422));
        }
        if (takes(method, IfMatch.class)) {
            statuses.add(428);
        }
        return statuses;
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAnyone.class);
    }

    private static boolean isReading(HandlerMethod method) {
        return method.hasMethodAnnotation(org.springframework.web.bind.annotation.GetMapping.class);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters()).anyMatch(each -> each.getParameterType() == type);
    }

    private static boolean annotated(HandlerMethod method, Class<? extends Annotation> annotation) {
        return Stream.of(method.getMethodParameters()).anyMatch(each -> each.hasParameterAnnotation(annotation));
    }
}
