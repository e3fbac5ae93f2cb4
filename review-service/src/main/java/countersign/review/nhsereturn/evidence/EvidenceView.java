package countersign.review.nhsereturn.evidence;

import countersign.review.nhsereturn.evidence.SignoffBundles.Bundle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a return, as it is listed.
 *
 * @param state ready; in-preparation while it is not made; unavailable while the service that keeps it is away
 * @param about what the bundle says of its signatures
 * @param faults what our own check of it has found, in words; empty if everything holds
 * @param signed what the signed statements say, with the names of their files
 * @param files all but the manifest and its seal
 */
record EvidenceView(
        String state,
        @Nullable String madeAt,
        @Nullable String about,
        @Nullable String manifestSha256,
        List<String> faults,
        List<Map<String, Object>> signed,
        List<EvidenceFile> files) {

    static EvidenceView without(String state) {
        return new EvidenceView(state, null, null, null, List.of(), List.of(), List.of());
    }

    static EvidenceView of(Bundle bundle, List<String> faults) {
        return new EvidenceView(
                "ready",
                bundle.madeAt(),
                bundle.about(),
                bundle.manifestSha256(),
                faults,
                bundle.signed(),
                bundle.files());
    }
}
