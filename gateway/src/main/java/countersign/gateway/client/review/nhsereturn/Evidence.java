package countersign.gateway.client.review.nhsereturn;

import countersign.gateway.client.SignedStatement;
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
public record Evidence(
        String state,
        @Nullable Instant madeAt,
        @Nullable String about,
        List<String> faults,
        List<Signed> signed,
        List<File> files) {

    public record File(String name, int length) {}

    /** What one signed statement says. */
    public record Signed(String officeLabel, SignedStatement statement) {}
}
