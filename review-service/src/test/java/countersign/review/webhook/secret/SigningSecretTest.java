package countersign.review.webhook.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    private static final String PAYLOAD = "{\"type\":\"return.submitted\",\"name\":\"Côte\"}";

    private final SecureRandom random = new SecureRandom();
    private final SigningSecret secret = SigningSecret.random(random);

    @Test
    void signsSoThatTheReferenceLibraryVerifies() throws Exception {
        Instant now = Instant.now();
        String signature = secret.sign("msg_1", now, PAYLOAD.getBytes(StandardCharsets.UTF_8));

        assertThatCode(() -> new Webhook(secret.shown()).verify(PAYLOAD, headers("msg_1", now, signature)))
                .doesNotThrowAnyException();
    }

    @Test
    void aChangedPayloadDoesNotVerify() throws Exception {
        Instant now = Instant.now();
        String signature = secret.sign("msg_1", now, PAYLOAD.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new Webhook(secret.shown()).verify(PAYLOAD + " ", headers("msg_1", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(secret.shown()).verify(PAYLOAD, headers("msg_2", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void isShownAsStandardWebhooksWritesSecrets() {
        assertThat(secret.shown()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(secret).hasToString("SigningSecret[not shown]");
    }

    @Test
    void opensOnlyForItsOwnerAndUnchanged() {
        SecretBox box = new SecretBox(new byte[32], random);
        Binary sealed = box.seal(secret, "endpoint-1");
        byte[] damaged = sealed.getData().clone();
        damaged[20] ^= 1;

        assertThat(box.open(sealed, "endpoint-1").shown()).isEqualTo(secret.shown());
        assertThat(new String(sealed.getData(), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret.bytes(), StandardCharsets.ISO_8859_1));
        assertThat(box.seal(secret, "endpoint-1")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> box.open(sealed, "endpoint-2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(new Binary(damaged), "endpoint-1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wantsAKeyOfThirtyTwoBytes() {
        assertThatThrownBy(() -> new SecretBox(new byte[16], random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }

    private static HttpHeaders headers(String id, Instant at, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }
}
