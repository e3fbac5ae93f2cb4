package countersign.local.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the cast, known by their office.
 *
 * @param organisation home organisation; the platform's operator has none
 * @param leads the team whose lead this is
 */
public record Person(
        String username,
        String name,
        @Nullable String organisation,
        boolean administrator,
        List<String> posts,
        List<String> offices,
        List<Cast.Seat> forums,
        @Nullable String leads) {

    /** The subject in tokens: the same on every machine. */
    public String id() {
        return idOf(username);
    }

    static String idOf(String username) {
        return UUID.nameUUIDFromBytes(("countersign:" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The name under which this person's password is kept among the secrets. */
    public String passwordName() {
        return "person." + username;
    }
}
