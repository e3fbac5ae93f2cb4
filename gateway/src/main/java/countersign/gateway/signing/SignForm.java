package countersign.gateway.signing;

import countersign.gateway.problem.FieldError;
import countersign.gateway.signing.SigningClient.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a director was shown and typed when pressing "Sign": kept in the session, as JSON, while they prove who they
 * are.
 *
 * @param key idempotency key: coming back twice signs once
 * @param read {@code yes} when the director confirms having read the document
 */
record SignForm(
        String key, String contentSha256, String documentSha256, int intentVersion, String interests, String read) {

    SignForm(
            String key,
            String contentSha256,
            String documentSha256,
            int intentVersion,
            @Nullable String interests,
            @Nullable String read) {
        this.key = key;
        this.contentSha256 = contentSha256;
        this.documentSha256 = documentSha256;
        this.intentVersion = intentVersion;
        this.interests = interests == null ? "" : interests;
        this.read = read == null ? "" : read;
    }

    List<FieldError> slips() {
        return read.equals("yes")
                ? List.of()
                : List.of(new FieldError("read", "Confirm that you have read the document before you sign it"));
    }

    Sign sent() {
        return new Sign(contentSha256, documentSha256, intentVersion, interests.strip());
    }

    String kept(JsonMapper json) {
        return json.writeValueAsString(this);
    }

    static SignForm of(String kept, JsonMapper json) {
        return json.readValue(kept, SignForm.class);
    }
}
