package countersign.gateway.page.form;

import countersign.webserver.text.TypedText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages read what was typed into a form or an address as {@link TypedText}. It comes after the login, so that no token
 * is touched, and leaves alone what is passed on below {@code /api/}. Characters that a service refuses stay: the page
 * then shows the service's message beside what was typed.
 */
@Component
class TypedParameters extends OncePerRequestFilter {

    /** First parts of the names of what is chosen among several, and of what people say of several numbers. */
    private static final Set<String> CHOSEN_AMONG =
            Set.of("providers", "teams", "asked", "authors", "signatories", "stages", "offices", "notNhsNumber");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && isRepeated(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new Cleaned(request), response);
    }

    /** Of a field that comes twice, which one did the person see? Only what is chosen among several may. */
    private static boolean isRepeated(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(field -> field.getValue().length > 1
                        && !CHOSEN_AMONG.contains(field.getKey().split("\\.", -1)[0]));
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return TypedText.cleanOrNull(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var cleaned = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(values)));
            return cleaned;
        }

        private static String[] clean(String[] values) {
            return Arrays.stream(values).map(TypedText::clean).toArray(String[]::new);
        }
    }
}
