package countersign.signoff.statement;

import countersign.platform.canonical.Canonical;
import countersign.platform.canonical.CanonicalJson;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.Binary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a signature says, to the last byte: the members that are signed, written once as canonical JSON. Hashes are
 * SHA-256 in hexadecimal, times ISO 8601 in UTC, {@code authTime} seconds since 1970.
 */
public record Statement(
        String schema,
        String icb,
        String reviewId,
        int revision,
        String contentSha256,
        String documentSha256,
        Intent intent,
        Signatory signatory,
        Login login,
        String declaredInterests,
        String nonce,
        String signedAt) {

    public static final String SCHEMA = "countersign.signature-statement/1";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static final String HOLDER = "holder";

    /** What such a signature is called: never more than it is. */
    public static final String CALLED =
            "a simple electronic signature with strong evidence of identity, protected by the" + " organisation's seal";

    /** Who signs, and in which capacity: {@code holder} of the office. */
    public record Signatory(
            String issuer, String subject, String name, String office, String organisation, String capacity) {}

    /** How the signatory had logged in. */
    public record Login(String acr, List<String> amr, long authTime) {}

    byte[] bytes() {
        return CanonicalJson.write(this);
    }

    private boolean isWhole() {
        return Stream.of(schema, icb, reviewId, contentSha256, documentSha256, declaredInterests, nonce, signedAt)
                        .allMatch(Objects::nonNull)
                && intent != null
                && signatory != null
                && login != null;
    }

    private boolean isWritten(byte[] bytes) {
        return CanonicalJson.ofValue(this) instanceof Canonical.Content(Binary own, var sha256)
                && Arrays.equals(own.getData(), bytes);
    }

    /** What the bytes say; empty if they are no statement, or another than this software writes. */
    public static Optional<Statement> read(byte[] bytes) {
        return CanonicalJson.ofBytes(bytes) instanceof Canonical.Content(Binary canonical, var sha256)
                ? said(canonical.getData()).filter(said -> said.isWritten(bytes))
                : Optional.empty();
    }

    private static Optional<Statement> said(byte[] canonical) {
        try {
            return Optional.of(MAPPER.readValue(canonical, Statement.class)).filter(Statement::isWhole);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
