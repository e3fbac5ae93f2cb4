package countersign.gateway.client;

import java.time.Instant;

/** What a person signed, as its sealed bytes say it. */
public record SignedStatement(
        String contentSha256,
        String documentSha256,
        Intent intent,
        Signatory signatory,
        String declaredInterests,
        Instant signedAt) {

    /** What the signature says. */
    public record Intent(int version, String wording) {}

    /** Who signed; {@code subject} is the person's id at the identity server. */
    public record Signatory(String subject, String name, String organisation) {}
}
