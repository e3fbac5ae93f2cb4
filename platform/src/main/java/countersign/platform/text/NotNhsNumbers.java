package countersign.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the caller of the current request says to be no NHS numbers: the header {@link #HEADER} holds the ten digits of
 * each, with commas between. What is taken because of it is kept until it has been written and recorded.
 */
public final class NotNhsNumbers {

    public static final String HEADER = "Not-NHS-Number";
    /** Member of a refusal: the digits of which it can be said. */
    public static final String MEMBER = "couldBeNhsNumbers";

    private static final String TAKEN = NotNhsNumbers.class.getName();
    private static final Pattern FORM = Pattern.compile("\\d{10}(?:\\s*,\\s*\\d{10}){0,49}");

    private NotNhsNumbers() {}

    /** A text that was taken on the caller's word. */
    public record Taken(String field, String text) {}

    static boolean covers(String digits) {
        return request()
                .map(request -> request.getRequest().getHeader(HEADER))
                .filter(said -> FORM.matcher(said).matches())
                .filter(said -> List.of(said.split("\\s*,\\s*")).contains(digits))
                .isPresent();
    }

    static void taken(String field, String text) {
        var taken = new ArrayList<>(taken());
        var now = new Taken(field, text);
        if (!taken.contains(now)) {
            taken.add(now);
        }
        keep(taken);
    }

    /** What this request's checks have taken so far, and is not recorded yet. */
    public static List<Taken> taken() {
        return request()
                .map(request -> request.getAttribute(TAKEN, RequestAttributes.SCOPE_REQUEST))
                .filter(List.class::isInstance)
                .map(kept -> ((List<?>) kept).stream().map(Taken.class::cast).toList())
                .orElse(List.of());
    }

    public static void recorded() {
        keep(List.of());
    }

    private static void keep(List<Taken> taken) {
        request().ifPresent(request -> request.setAttribute(TAKEN, taken, RequestAttributes.SCOPE_REQUEST));
    }

    private static Optional<ServletRequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }
}
