package countersign.gateway.call;

import countersign.gateway.call.failure.ServiceAway;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** One breaker per service: opens when it does not answer or answers 5xx; a refusal (4xx) is a good answer. */
final class GuardedClient implements Client {

    private final Client client;
    private final CircuitBreakerRegistry breakers;

    GuardedClient(Client client, CircuitBreakerRegistry breakers) {
        this.client = client;
        this.breakers = breakers;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        var service = serviceOf(request.url());
        var breaker = breakers.circuitBreaker("page-" + service);
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException e) {
            throw new ServiceAway(service);
        }
        return call(request, options, service, breaker);
    }

    private Response call(Request request, Request.Options options, String service, CircuitBreaker breaker) {
        var started = breaker.getCurrentTimestamp();
        try {
            var response = client.execute(request, options);
            var took = breaker.getCurrentTimestamp() - started;
            if (response.status() >= 500) {
                breaker.onError(took, TimeUnit.NANOSECONDS, new IOException("status " + response.status()));
            } else {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            }
            return response;
        } catch (IOException e) {
            breaker.onError(breaker.getCurrentTimestamp() - started, TimeUnit.NANOSECONDS, e);
            throw new ServiceAway(service);
        }
    }

    /** {@code http://host/api/review/…} is a call to {@code review}. */
    static String serviceOf(String url) {
        var parts = URI.create(url).getPath().split("/", -1);
        return parts.length > 2 ? parts[2] : "service";
    }
}
