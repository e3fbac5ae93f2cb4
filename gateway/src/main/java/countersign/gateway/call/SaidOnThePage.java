package countersign.gateway.call;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Passes on what a person says on a form of numbers that they typed: that they are no NHS numbers. Every form offers it
 * beside the field in which a service found one; the service records it.
 */
final class SaidOnThePage implements RequestInterceptor {

    static final String PARAMETER = "notNhsNumber";
    static final String HEADER = "Not-NHS-Number";
    private static final int MOST = 50;

    @Override
    public void apply(RequestTemplate call) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) {
            var said = page.getRequest().getParameterValues(PARAMETER);
            var digits = said == null
                    ? ""
                    : Stream.of(said)
                            .filter(each -> each.matches("[0-9]{10}"))
                            .distinct()
                            .limit(MOST)
                            .collect(Collectors.joining(", "));
            if (!digits.isEmpty()) {
                call.header(HEADER, digits);
            }
        }
    }
}
