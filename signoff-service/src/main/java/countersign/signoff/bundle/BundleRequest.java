package countersign.signoff.bundle;

import countersign.platform.identity.OdsCode;
import countersign.signoff.review.ReviewId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The return for which a bundle is asked.
 *
 * @param revision null if no revision stands behind it, and so no signature
 * @param files those that review-service holds and gives out itself, such as the content
 */
record BundleRequest(
        @Nullable String kind,
        @Nullable ReviewId reviewId,
        @Nullable Integer revision,
        @Nullable OdsCode icb,
        @Nullable String region,
        @Nullable List<Manifest.File> files) {

    /** Empty when something that every return has is missing. */
    Optional<Asked> asked() {
        if (kind == null || reviewId == null || icb == null || region == null || files == null) {
            return Optional.empty();
        }
        return Optional.of(new Asked(kind, reviewId, revision, icb, region, files));
    }

    /** The same, complete. */
    record Asked(
            String kind,
            ReviewId review,
            @Nullable Integer revision,
            OdsCode icb,
            String region,
            List<Manifest.File> files) {

        String sha256(String name) {
            return files.stream()
                    .filter(file -> file.name().equals(name))
                    .map(Manifest.File::sha256)
                    .findFirst()
                    .orElse("");
        }
    }
}
