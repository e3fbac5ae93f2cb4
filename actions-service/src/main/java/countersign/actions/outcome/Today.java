package countersign.actions.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Days as England has them: a due day lasts until its midnight there. */
@Component
public class Today {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate day() {
        return LocalDate.now(clock.withZone(ENGLAND));
    }

    /** The last second of a day. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(ENGLAND).toInstant();
    }
}
