package countersign.gateway.signing;

import countersign.gateway.client.signoff.TaskClient.Sign;
import countersign.gateway.problem.FieldError;
import java.util.List;
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

    SignForm {
        interests = interests == null ? "" : interests;
        read = read == null ? "" : read;
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
