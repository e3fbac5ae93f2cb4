package countersign.actions.action;

import countersign.platform.http.PayloadHash;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who recorded something on an action, when, and under which key, so that a repeated request meets what the first did.
 *
 * @param salt random, so that the entry's hash gives nothing of its words away
 * @param version version of the action that the entry made
 */
public record Entry(
        Instant at, PersonId person, String name, OdsCode organisation, RememberedKey key, String salt, long version) {

    /** Of a text that is recorded; characters. */
    public static final int LONGEST_TEXT = 4_000;

    /** With a salt of its own. */
    public static Entry of(Caller caller, OdsCode organisation, RememberedKey key, long version, Instant at) {
        return new Entry(
                at,
                caller.person(),
                caller.name(),
                organisation,
                key,
                UUID.randomUUID().toString(),
                version);
    }

    /** SHA-256 of what was recorded, with the salt; 64 hexadecimal characters. */
    public String saltedHash() {
        return PayloadHash.of(List.of(salt, key.payloadHash()));
    }
}
