package countersign.actions.authority;

import countersign.platform.identity.Caller;
import countersign.platform.identity.PersonId;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The posts a caller holds, asked of review-service and remembered for half a minute in each replica: so long may a
 * withdrawn post still count.
 */
@Component
public class Authorities {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 5_000;
    private static final Refusal UNKNOWN = new Refusal.Unavailable("Your appointments could not be looked up.");

    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();
    private final CallersOwnReviews reviews;
    private final Clock clock;

    Authorities(CallersOwnReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Refused if review-service does not answer. Systems and services hold no posts. */
    public Outcome<Authority> of(Caller caller) {
        return ifKnown(caller).map(Outcome::done).orElseGet(() -> Outcome.refused(UNKNOWN));
    }

    /** As {@link #of}; nobody's authority when it cannot be had. For showing, never for deciding. */
    public Authority orNone(Caller caller) {
        return ifKnown(caller).orElseGet(() -> Authority.none(caller));
    }

    private Optional<Authority> ifKnown(Caller caller) {
        if (!caller.isPerson()) {
            return Optional.of(Authority.none(caller));
        }
        Instant now = clock.instant();
        Known held = known.get(caller.person());
        if (held != null && now.isBefore(held.until())) {
            return Optional.of(new Authority(caller, held.posts()));
        }
        return ask().map(posts -> remember(caller, posts, now));
    }

    private Optional<List<Appointment>> ask() {
        return Asking.of(reviews::me).map(me -> Objects.requireNonNullElse(me.appointments(), List.<Appointment>of()));
    }

    private Authority remember(Caller caller, List<Appointment> posts, Instant now) {
        if (known.size() >= MOST) {
            known.values().removeIf(each -> !now.isBefore(each.until()));
        }
        if (known.size() < MOST) {
            known.put(caller.person(), new Known(posts, now.plus(REMEMBERED)));
        }
        return new Authority(caller, posts);
    }

    private record Known(List<Appointment> posts, Instant until) {}
}
