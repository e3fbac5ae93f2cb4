package countersign.signoff.signing;

import countersign.platform.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/** A signature as it is sent: what the signatory was shown, and what interests they declare. */
record SignRequest(
        @Nullable Sha256 contentSha256,
        @Nullable Sha256 documentSha256,
        @Nullable Integer intentVersion,
        @Nullable String declaredInterests) {

    String interests() {
        return declaredInterests == null ? "" : declaredInterests;
    }
}
