package countersign.gateway.region;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a return is verified with.
 *
 * @param state ready, in-preparation or unavailable
 * @param about what it says of its signatures
 * @param faults what our own check of it found
 * @param files all but the manifest and its seal
 */
record Evidence(
        String state,
        @Nullable Instant madeAt,
        @Nullable String about,
        @Nullable String manifestSha256,
        List<String> faults,
        List<Signed> signed,
        List<File> files) {

    record File(String name, String mediaType, int length, String sha256) {}

    /** What one signed statement says. */
    record Signed(String officeLabel, Statement statement) {}

    record Statement(Signatory signatory, Intent intent, String declaredInterests, Instant signedAt) {

        record Signatory(String name, String organisation) {}

        record Intent(String wording) {}
    }
}
