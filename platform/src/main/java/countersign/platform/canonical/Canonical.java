package countersign.platform.canonical;

import org.bson.types.Binary;

/** What comes of canonicalising: the exact bytes, or why there are none. */
public sealed interface Canonical {

    /** The canonical bytes with their hash. */
    record Content(Binary bytes, Sha256 sha256) implements Canonical {

        static Content of(byte[] bytes) {
            return new Content(new Binary(bytes), Sha256.of(bytes));
        }
    }

    /** Refused at the gate; {@code reason} is a sentence for the person who supplied the content. */
    record Refused(String reason) implements Canonical {}
}
