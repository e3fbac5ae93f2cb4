package countersign.review.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.review.webhook.endpoint.PutEndpoint.Written;
import countersign.review.webhook.secret.SigningSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints: administrators see and change them all, an organisation sees its own. A secret is shown in the answer that
 * makes it, and never again.
 */
@RestController
@RequestMapping("/api/review/webhook-endpoints")
class EndpointController {

    private final Endpoints endpoints;
    private final PutEndpoint putEndpoint;

    EndpointController(Endpoints endpoints, PutEndpoint putEndpoint) {
        this.endpoints = endpoints;
        this.putEndpoint = putEndpoint;
    }

    record EndpointRequest(
            @Nullable OdsCode organisation, @Nullable String url) {}

    /**
     * An endpoint.
     *
     * @param state active or disabled
     * @param disabledAt since when nothing is sent there, because the receiver answered that it is gone (410)
     * @param secret only when it is new
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndpointView(
            String id,
            OdsCode organisation,
            String url,
            String state,
            @Nullable Instant disabledAt,
            @Nullable String secret) {

        static EndpointView of(Endpoint endpoint, Optional<SigningSecret> secret) {
            return new EndpointView(
                    endpoint.id(),
                    endpoint.organisation(),
                    endpoint.url(),
                    endpoint.isActive() ? "active" : "disabled",
                    endpoint.disabledAt().orElse(null),
                    secret.map(SigningSecret::shown).orElse(null));
        }
    }

    @GetMapping
    Page<EndpointView> list(Caller caller) {
        List<Endpoint> seen = caller.isAdministrator()
                ? endpoints.all()
                : caller.organisation().map(endpoints::of).orElse(List.of());
        return Page.whole(seen).map(endpoint -> EndpointView.of(endpoint, Optional.empty()));
    }

    @GetMapping("/{id}")
    @Answers(EndpointView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        return Respond.with(
                endpoints.seen(id, caller),
                endpoint -> EntityTag.ok(endpoint.version(), EndpointView.of(endpoint.body(), Optional.empty())));
    }

    @PutMapping("/{id}")
    @Answers(EndpointView.class)
    ResponseEntity<?> put(
            Caller caller, @PathVariable String id, @Nullable IfMatch read, @RequestBody EndpointRequest request) {
        return answer(
                permitted(caller, () -> putEndpoint.put(id, request.organisation(), request.url(), read, caller)),
                HttpStatus.OK);
    }

    @PostMapping("/{id}/rotation")
    @Answers(value = EndpointView.class, status = 201)
    ResponseEntity<?> rotate(Caller caller, IdempotencyKey key, @PathVariable String id) {
        return answer(
                permitted(caller, () -> putEndpoint.rotate(id, RememberedKey.of(key, id), caller)), HttpStatus.CREATED);
    }

    private static ResponseEntity<?> answer(Outcome<Written> outcome, HttpStatus status) {
        return Respond.with(
                outcome, written -> ResponseEntity.status(written.version() == 1 ? HttpStatus.CREATED : status)
                        .eTag(new EntityTag(written.version()).header())
                        .header("Cache-Control", "no-store")
                        .body(EndpointView.of(written.endpoint(), written.secret())));
    }

    private static <T> Outcome<T> permitted(Caller caller, Supplier<Outcome<T>> action) {
        return caller.isAdministrator()
                ? action.get()
                : Outcome.refused(new Refusal.NotPermitted(
                        "administrators-only", "Only an administrator can change webhook endpoints."));
    }
}
