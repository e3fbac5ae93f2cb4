package countersign.gateway.client.signoff;

import countersign.gateway.client.SignedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Signatures of signoff-service. */
@FeignClient(name = "signatures", url = "${countersign.services.signoff.url}", path = "/api/signoff")
public interface SignatureClient {

    /**
     * A signature.
     *
     * @param valid false when it does not count; {@code faults} then says why
     * @param signed what the signed statement says; null when no such statement is there
     * @param statement the signed bytes, in Base64
     */
    record Signature(
            String id,
            String reviewId,
            int revision,
            boolean valid,
            List<String> faults,
            @Nullable SignedStatement signed,
            @Nullable String officeLabel,
            String statement,
            String statementSha256,
            String jws,
            String kid,
            boolean superseded,
            String called) {}

    /** What was looked at just now; the title is that of the signed content. */
    record Verification(
            boolean valid, List<Check> checks, @Nullable String reviewTitle) {}

    record Check(boolean passed, String detail) {}

    @GetMapping("/signatures/{id}")
    Signature signature(@PathVariable("id") String id);

    @GetMapping("/signatures/{id}/verification")
    Verification verification(@PathVariable("id") String id);

    /** The public keys, as they are published. */
    @GetMapping("/jwks.json")
    byte[] keys();
}
