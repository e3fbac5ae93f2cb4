package countersign.review.response.route;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates and times as the engine writes them: with an offset, and perhaps with a zone in brackets. */
final class Moments {

    private Moments() {}

    static Optional<Instant> parse(String text) {
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, OffsetDateTime::from);
            return Optional.of(Instant.from(parsed).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
