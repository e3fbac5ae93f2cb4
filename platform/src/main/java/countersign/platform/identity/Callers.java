package countersign.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads a caller out of an access token of the realm. */
public final class Callers {

    private Callers() {}

    /** Who makes the current request; empty outside of one. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(from(token.getToken()))
                : Optional.empty();
    }

    public static Caller from(Jwt token) {
        var subject = text(token, "sub").orElseThrow(() -> new IllegalArgumentException("The token has no subject"));
        var name =
                text(token, "name").or(() -> text(token, "preferred_username")).orElse(subject);
        return new Caller(
                new PersonId(subject),
                name,
                text(token, "organisation").map(OdsCode::new),
                roles(token),
                text(token, "azp").orElse(""),
                strength(token));
    }

    private static LoginStrength strength(Jwt token) {
        var amr = token.getClaimAsStringList("amr");
        return new LoginStrength(
                text(token, "iss").orElse(""),
                text(token, "acr").orElse(""),
                Optional.ofNullable(token.getClaimAsInstant("auth_time")),
                amr == null ? List.of() : amr);
    }

    private static Set<String> roles(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        if (access == null || !(access.get("roles") instanceof List<?> roles)) {
            return Set.of();
        }
        return Set.copyOf(roles.stream().map(String::valueOf).toList());
    }

    private static Optional<String> text(Jwt token, String claim) {
        return Optional.ofNullable(token.getClaimAsString(claim)).filter(text -> !text.isBlank());
    }
}
