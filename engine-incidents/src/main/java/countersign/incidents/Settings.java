package countersign.incidents;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The exporter's {@code args}, whatever their capitals (environment variables have none).
 *
 * @param url where the suite takes records: {@code …/api/review/engine/records}
 * @param account the client that hands over; none only where the receiver asks for no token
 * @param mostWaiting records that may wait unsent in memory, for each partition
 * @param heartbeat how often the suite hears of this partition when there is nothing to tell
 * @param longestPause between two tries while the suite cannot be reached
 */
record Settings(URI url, Optional<Account> account, int mostWaiting, Duration heartbeat, Duration longestPause) {

    /** A client of the identity server, with the secret for its client credentials. */
    record Account(URI tokenUrl, String clientId, String clientSecret) {}

    static Settings of(Map<String, Object> arguments) {
        var given = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        given.putAll(arguments);
        return new Settings(
                address(given, "url"),
                given.containsKey("tokenUrl") ? Optional.of(account(given)) : Optional.empty(),
                Integer.parseInt(text(given, "mostWaiting").orElse("5000")),
                Duration.parse(text(given, "heartbeat").orElse("PT15S")),
                Duration.parse(text(given, "longestPause").orElse("PT30S")));
    }

    private static Account account(Map<String, Object> given) {
        return new Account(address(given, "tokenUrl"), required(given, "clientId"), required(given, "clientSecret"));
    }

    private static URI address(Map<String, Object> given, String name) {
        var address = URI.create(required(given, name));
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().matches("https?")) {
            throw new IllegalArgumentException("The incident exporter's argument " + name
                    + " must be an http or https address, and is: " + address);
        }
        return address;
    }

    private static String required(Map<String, Object> given, String name) {
        return text(given, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("The incident exporter needs the argument " + name + "."));
    }

    private static Optional<String> text(Map<String, Object> given, String name) {
        return Optional.ofNullable(given.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }
}
