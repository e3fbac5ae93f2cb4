package countersign.gateway.kept;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.page.form.RowsField;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whatever page answers a form, it shows what was typed: where it has no place for that any more, as when a colleague
 * was faster or a service is away, the text stands above it, to be copied.
 */
@Component
@Order(ShowsWhatIsUnsent.INNERMOST)
class ShowsWhatIsUnsent extends OncePerRequestFilter {

    static final int INNERMOST = Integer.MAX_VALUE - 10;

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final FormTokens tokens;

    ShowsWhatIsUnsent(FormTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return !isPost(request)
                || "true".equals(request.getHeader("HX-Request"))
                || !type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** The container asks for its own page about a form as if it were got. */
    private static boolean isPost(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                || "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    /** The container's own pages about a form as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var type = page.getContentType();
        if (type != null && type.startsWith(MediaType.TEXT_HTML_VALUE)) {
            var html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            var unsent = UnsentText.notIn(html, typed(request, page.getStatus()));
            if (!unsent.isEmpty()) {
                var whole = UnsentText.above(html, unsent, page.getStatus() < SERVER_ERROR);
                page.resetBuffer();
                page.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            }
        }
        page.copyBodyToResponse();
    }

    /** Nothing that did not come with a form of ours, shown to the person who is signed in. */
    private List<String> typed(HttpServletRequest request, int status) {
        try {
            return tokens.isOfCaller(request) ? typed(request.getParameterMap(), status) : List.of();
        } catch (IllegalStateException notRead) { // too long, too many, or no form at all: its own page says so
            return List.of();
        }
    }

    /** Rows that were added, removed or pasted are another form, asked for by the person. */
    private static List<String> typed(Map<String, String[]> sent, int status) {
        if (status < CLIENT_ERROR && RowsField.isAsked(firstValues(sent))) {
            return List.of();
        }
        return sent.entrySet().stream()
                .filter(field -> !FormTokens.isMachines(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(UnsentText::isTyped)
                .toList();
    }

    private static Map<String, String> firstValues(Map<String, String[]> sent) {
        return sent.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }
}
