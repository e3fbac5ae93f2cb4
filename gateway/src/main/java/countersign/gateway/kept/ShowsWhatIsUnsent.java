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

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !isPost(request)
                || "true".equals(request.getHeader("HX-Request"))
                || type == null
                || !MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(MediaType.parseMediaType(type));
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
            var unsent = UnsentText.notIn(html, typed(request));
            if (!unsent.isEmpty()) {
                page.resetBuffer();
                page.getOutputStream().write(UnsentText.above(html, unsent).getBytes(StandardCharsets.UTF_8));
            }
        }
        page.copyBodyToResponse();
    }

    /** Rows that are added, removed or pasted are another form, asked for by the person. */
    private static List<String> typed(HttpServletRequest request) {
        if (RowsField.isAsked(firstValues(request))) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !FormTokens.isMachines(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(UnsentText::isTyped)
                .toList();
    }

    private static Map<String, String> firstValues(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }
}
