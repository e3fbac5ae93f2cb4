package countersign.gateway.call;

import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.call.failure.ServiceAway;
import countersign.gateway.call.failure.SignInNeeded;
import countersign.gateway.call.failure.StepUpNeeded;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns a service's answer other than 2xx into what a page can do about it. */
final class ServiceErrors implements ErrorDecoder {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Of what no person types: their words are for machine clients. */
    private static final Set<String> MACHINES_SLIPS =
            Set.of("idempotency-key-required", "if-match-malformed", "precondition-required");

    private static final String DAMAGED =
            "This form did not come as it was shown, so nothing was done. Open its page again, and send it from there.";
    private static final String REUSED =
            "This was sent before with other words, which may be recorded. Open the page again and look.";

    private final JsonMapper json;

    ServiceErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Exception decode(String method, Response response) {
        return switch (response.status()) {
            case 401 -> stepUp(response) ? new StepUpNeeded() : new SignInNeeded();
            case 403 -> new NotAllowed(problem(response).detail());
            case 404 -> new NotThere();
            case 400, 409, 413, 422, 428, 429 -> new Refused(problem(response));
            default ->
                new ServiceAway(GuardedClient.serviceOf(response.request().url()));
        };
    }

    private static boolean stepUp(Response response) {
        return response.headers().getOrDefault("www-authenticate", List.of()).stream()
                .anyMatch(challenge -> challenge.contains("insufficient_user_authentication"));
    }

    private PageProblem problem(Response response) {
        var body = body(response);
        var type = String.valueOf(body.getOrDefault("type", ""));
        var slug = type.startsWith("urn:countersign:problem:") ? type.substring(type.lastIndexOf(':') + 1) : "refused";
        var detail = String.valueOf(body.getOrDefault("detail", body.getOrDefault("title", "")));
        return new PageProblem(slug, PageProblem.HEADING, said(slug, detail), errors(body.get("errors")), body);
    }

    private static String said(String slug, String detail) {
        if (slug.equals("idempotency-key-reused")) {
            return REUSED;
        }
        return MACHINES_SLIPS.contains(slug) ? DAMAGED : detail;
    }

    private Map<String, Object> body(Response response) {
        if (response.body() == null) {
            return Map.of();
        }
        try (var stream = response.body().asInputStream()) {
            return new HashMap<>(json.readValue(stream, OBJECT));
        } catch (IOException | JacksonException e) {
            return Map.of();
        }
    }

    private static List<FieldError> errors(@org.jspecify.annotations.Nullable Object listed) {
        var errors = new ArrayList<FieldError>();
        if (listed instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> error) {
                    errors.add(new FieldError(text(error.get("field")), text(error.get("message"))));
                }
            }
        }
        return errors;
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
