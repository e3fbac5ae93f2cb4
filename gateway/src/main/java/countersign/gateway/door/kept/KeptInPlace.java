package countersign.gateway.door.kept;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A form that comes without its session, or with that of another sign-in, is not carried out. What was typed is kept
 * and shown to the person who typed it, once they are signed in, to be looked at and sent by one press. What a script
 * was to save stays on its page.
 */
@Component
public class KeptInPlace implements AccessDeniedHandler {

    /** Where what was kept is shown: below it, by id. */
    public static final String ADDRESS = "/kept/";

    private final KeptForms kept;
    private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

    KeptInPlace(KeptForms kept) {
        this.kept = kept;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (!(why instanceof CsrfException)) {
            refused.handle(request, response, why);
        } else if ("true".equals(request.getHeader("HX-Request"))) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            var id = kept.keep(request);
            if (id.isPresent()) {
                response.sendRedirect(ADDRESS + id.get());
            } else {
                refused.handle(request, response, why);
            }
        }
    }
}
