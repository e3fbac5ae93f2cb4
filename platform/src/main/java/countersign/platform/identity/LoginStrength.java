package countersign.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How and when the caller logged in, as the issuer says: {@code acr} is {@code pwd} or {@code sign}. */
public record LoginStrength(String issuer, String acr, Optional<Instant> authTime, List<String> amr) {

    public LoginStrength {
        amr = List.copyOf(amr);
    }

    /** True when the login reached the given level no longer ago than {@code maxAge}. */
    public boolean reached(String level, Duration maxAge, Instant now) {
        return acr.equals(level)
                && authTime.filter(at -> !at.plus(maxAge).isBefore(now)).isPresent();
    }
}
