package countersign.gateway.door;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.door.login.SignInRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a page's reader to sign in; a list asked for by htmx makes the whole page go. What htmx was to save stays on
 * the page, whose script then says that it is not saved.
 */
final class PageSignIn implements AuthenticationEntryPoint {

    static final String ADDRESS = SignInRequests.ADDRESS;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (partial(request)) {
            if ("GET".equals(request.getMethod())) {
                response.setHeader("HX-Redirect", FormTokens.address(request));
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(isPage(request) ? SignInRequests.leadingTo(FormTokens.address(request)) : ADDRESS);
        }
    }

    /** Only whole pages are gone back to after signing in: never a form's target, a picture or a part of a page. */
    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader("Accept")).contains("text/html")
                && !request.getRequestURI().contains(".");
    }

    private static boolean partial(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
