package countersign.gateway.door.header;

import countersign.webserver.text.TypedText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form whose hidden fields hold a line break, say: they become headers of the calls. */
@Component
class PlainKeys extends OncePerRequestFilter {

    private static final List<String> FIELDS = List.of("key", "sendOnce.key", "version");
    private static final Pattern FORM = Pattern.compile("\\P{Cntrl}*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean plain = FIELDS.stream()
                .flatMap(field -> Stream.ofNullable(request.getParameterValues(field)))
                .flatMap(Stream::of)
                .allMatch(value -> FORM.matcher(TypedText.clean(value)).matches());
        if (plain) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
