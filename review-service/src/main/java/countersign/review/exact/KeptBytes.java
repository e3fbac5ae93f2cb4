package countersign.review.exact;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import org.bson.types.Binary;

/**
 * Stored bytes with the hash that was recorded when they were made.
 *
 * @param what names them in a sentence, as in "the document of revision 2"
 * @param subject id of what they belong to
 */
public record KeptBytes(String what, String subject, OdsCode icb, Binary bytes, Sha256 recorded) {

    boolean isAsRecorded() {
        return Sha256.of(bytes.getData()).equals(recorded);
    }

    String id() {
        return ChangedBytes.PREFIX + subject + "~" + recorded;
    }
}
