package countersign.review.revision;

import countersign.platform.canonical.Sha256;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.PersonId;
import countersign.review.act.Act;
import countersign.review.review.terms.SignatorySlot;
import java.util.List;
import org.bson.types.Binary;

/**
 * What handing over made of a draft: the exact bytes of both forms, which are never made again.
 *
 * @param title the review's title at that time
 * @param authors the review's authors and everyone who edited the draft; none of them may sign
 * @param job the engine's job that waited for it
 * @param key of the request, so that a repeat gets the same answer
 */
public record Freezing(
        String title,
        Binary content,
        Sha256 contentSha256,
        Binary document,
        Sha256 documentSha256,
        List<PersonId> authors,
        List<SignatorySlot> signatorySlots,
        Act act,
        long job,
        RememberedKey key) {}
