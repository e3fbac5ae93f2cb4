package countersign.review.webhook.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the {@code Retry-After} header: seconds or an HTTP date, in any of the three forms that a recipient has to
 * understand (RFC 9110, 5.6.7 and 10.2.3). What cannot be read, or is past, is ignored.
 */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "EEE, d MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss yyyy")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.US))
            .toList();

    private RetryAfter() {}

    static Optional<Duration> read(String header, Instant now) {
        String value = header.strip();
        return SECONDS.matcher(value).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : DATES.stream()
                        .flatMap(form -> date(value, form).stream())
                        .findFirst()
                        .map(until -> Duration.between(now, until))
                        .filter(Duration::isPositive);
    }

    private static Optional<Instant> date(String value, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(value, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
