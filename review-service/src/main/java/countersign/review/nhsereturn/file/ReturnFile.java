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
 * @param document shows its own content; null if it is a revision's, or from before returns had one
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
        @Nullable BoardApproval approval,
        @Nullable OwnDocument document) {

    /** The exact bytes of a page of HTML, and their hash. */
    public record OwnDocument(Binary bytes, Sha256 sha256) {

        public static OwnDocument of(byte[] html) {
            return new OwnDocument(new Binary(html), Sha256.of(html));
        }
    }

    public ReturnFile approvedBy(@Nullable BoardApproval board) {
        return new ReturnFile(
                id,
                kind,
                review,
                reviewTitle,
                icb,
                region,
                revision,
                contentSha256,
                content,
                preparedAt,
                board,
                document);
    }
}
