package countersign.platform.calls;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.slf4j.MDC;

/** One id for a request on its whole way through the services. */
final class RequestIdInterceptor implements RequestInterceptor {

    @Override
    public void apply(RequestTemplate request) {
        var id = MDC.get("requestId");
        if (id != null) {
            request.header("X-Request-Id", id);
        }
    }
}
