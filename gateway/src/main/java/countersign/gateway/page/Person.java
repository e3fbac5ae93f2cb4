package countersign.gateway.page;

import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.client.review.Me;
import countersign.gateway.client.review.OrganisationClient;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who is signed in. Their organisation's name and posts are asked for every half minute and kept in the session. */
@Component
public class Person {

    private static final String KEPT = Person.class.getName() + ".me";
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final OrganisationClient client;
    private final Clock clock;

    Person(OrganisationClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    private record Kept(Me me, Instant at) implements Serializable {}

    /** Empty when nobody is signed in. */
    public Optional<Me> current(HttpServletRequest request) {
        return user().map(user -> kept(request, user).orElseGet(() -> asked(request, user)));
    }

    private static Optional<OidcUser> user() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast);
    }

    private Optional<Me> kept(HttpServletRequest request, OidcUser user) {
        return Optional.ofNullable((Kept) request.getSession().getAttribute(KEPT))
                .filter(kept -> kept.at().isAfter(clock.instant().minus(FRESH)))
                .map(Kept::me)
                .filter(me -> me.person().equals(user.getSubject()));
    }

    private Me asked(HttpServletRequest request, OidcUser user) {
        try {
            var me = client.me();
            request.getSession().setAttribute(KEPT, new Kept(me, clock.instant()));
            return me;
        } catch (CallFailed e) {
            return fromLogin(user);
        }
    }

    /** Enough for the frame of a page while review-service is away. */
    private static Me fromLogin(OidcUser user) {
        var name = Optional.ofNullable(user.getFullName()).orElseGet(user::getName);
        var organisation =
                Optional.ofNullable(user.getClaimAsString("organisation")).orElse("");
        return new Me(user.getName(), name, organisation, organisation, false, true, List.of());
    }
}
