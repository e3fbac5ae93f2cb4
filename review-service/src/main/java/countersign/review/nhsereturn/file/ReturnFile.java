package countersign.review.nhsereturn.file;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What a return has from the start and never changes.
 *
 * @param revision whose content is returned; none if the return has content of its own
 * @param approval the Board's of that revision; null for a return with content of its own, or from before it was kept
 * @param content its own content; none if it is a revision's
 */
public record ReturnFile(
        ReturnId id,
        ReturnKind kind,
        ReviewId review,
        String reviewTitle,
        OdsCode icb,
        OdsCode region,
        Optional<Integer> revision,
        Sha256 contentSha256,
        Optional<Binary> content,
        Instant preparedAt,
        @Nullable BoardApproval approval) {

    public ReturnFile approvedBy(@Nullable BoardApproval board) {
        return new ReturnFile(
                id, kind, review, reviewTitle, icb, region, revision, contentSha256, content, preparedAt, board);
    }
}
