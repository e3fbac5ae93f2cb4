package countersign.gateway.page;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.door.kept.KeptForms;
import countersign.gateway.door.kept.KeptInPlace;
import countersign.gateway.door.login.SignInRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Sends somebody whose login has ended to sign in and back to the page they were on. */
@Component
class SignInAgain {

    private static final Duration JUST_NOW = Duration.ofSeconds(15);

    private final KeptForms kept;
    private final Clock clock;

    SignInAgain(KeptForms kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Empty for somebody who signed in just now: a service that refuses such a token will refuse the next one too. A
     * script is only told; the page it belongs to is asked for as a whole by its reader, or by htmx.
     */
    Optional<ModelAndView> signIn(HttpServletRequest request) {
        if (signedInAt().map(at -> at.isAfter(clock.instant().minus(JUST_NOW))).orElse(false)) {
            return Optional.empty();
        }
        if ("true".equals(request.getHeader("HX-Request"))) {
            return Optional.of(new ModelAndView("plain/signed-out", HttpStatus.UNAUTHORIZED));
        }
        return Optional.of(new ModelAndView("redirect:" + SignInRequests.leadingTo(page(request))));
    }

    /** The page that was asked for, or that shows what was to be sent. */
    private String page(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? FormTokens.address(request)
                : kept.keep(request).map(id -> KeptInPlace.ADDRESS + id).orElse("/work");
    }

    private static Optional<Instant> signedInAt() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(user -> ((OidcUser) user).getIssuedAt());
    }
}
