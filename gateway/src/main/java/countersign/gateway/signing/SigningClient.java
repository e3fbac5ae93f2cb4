package countersign.gateway.signing;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@FeignClient(name = "signing", url = "${countersign.services.signoff.url}", configuration = UserFeign.class)
interface SigningClient {

    /** The request for one signature. {@code state}: waiting, signed, declined, withdrawn or overtaken. */
    record Task(
            String id,
            String kind,
            String state,
            String title,
            String reviewId,
            @Nullable String reviewTitle,
            int revision,
            @Nullable Slot slot,
            boolean mayAct,
            @Nullable String closedBecause) {

        record Slot(String officeLabel, String organisation) {}

        public boolean waiting() {
            return state.equals("waiting");
        }

        public String office() {
            return slot == null ? "the office" : slot.officeLabel();
        }
    }

    /** What the signature will cover. */
    record Statement(
            String contentSha256,
            String documentSha256,
            Intent intent,
            String officeLabel,
            String organisation,
            String called) {

        record Intent(int version, String wording) {}
    }

    record Sign(String contentSha256, String documentSha256, int intentVersion, String declaredInterests) {}

    record Decline(String reasons) {}

    record Receipt(String signatureId) {}

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
            @Nullable Signed signed,
            @Nullable String officeLabel,
            String statement,
            String statementSha256,
            String jws,
            String kid,
            boolean superseded,
            String called) {}

    /** What was signed. */
    record Signed(
            String contentSha256,
            String documentSha256,
            Statement.Intent intent,
            Signatory signatory,
            String declaredInterests,
            Instant signedAt) {

        /** Who signed; {@code subject} is the person's id at the identity server. */
        record Signatory(@Nullable String subject, String name, String organisation) {}
    }

    /** What was looked at just now; the title is that of the signed content. */
    record Verification(
            boolean valid, List<Check> checks, @Nullable String reviewTitle) {

        record Check(String name, boolean passed, @Nullable String detail) {}
    }

    @GetMapping("/api/signoff/tasks/{id}")
    Task task(@PathVariable("id") String id);

    @GetMapping("/api/signoff/tasks/{id}/statement")
    Statement statement(@PathVariable("id") String id);

    @PostMapping("/api/signoff/tasks/{id}/signature")
    Receipt sign(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Sign signature);

    @PostMapping("/api/signoff/tasks/{id}/decline")
    void decline(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Decline decline);

    @GetMapping("/api/signoff/signatures/{id}")
    Signature signature(@PathVariable("id") String id);

    @GetMapping("/api/signoff/signatures/{id}/verification")
    Verification verification(@PathVariable("id") String id);

    /** The public keys, as they are published. */
    @GetMapping("/api/signoff/jwks.json")
    byte[] keys();
}
