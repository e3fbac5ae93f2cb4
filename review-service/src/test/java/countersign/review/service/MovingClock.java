package countersign.review.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time of day, and more when it is moved on. */
final class MovingClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    void timePasses(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Time is again what it is: a library that reads the real clock would refuse what was signed later. */
    void isRight() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
