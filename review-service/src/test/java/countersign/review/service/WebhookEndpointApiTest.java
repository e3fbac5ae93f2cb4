package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEndpointApiTest extends ServiceTest {

    private final String path = "/webhook-endpoints/e-" + UUID.randomUUID();
    private final Map<String, String> endpoint =
            Map.of("organisation", "QOX", "url", "https://returns.example.nhs.uk/hook");

    @Test
    void showsTheSecretOnceAndKeepsItEncrypted() {
        Answer created = api.as(Cast.OPERATOR).put(path, endpoint).is(201);
        String secret = created.text("/secret");

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(created.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(api.as(Cast.OPERATOR).get(path).is(200).json().has("secret")).isFalse();
        Answer again = api.as(Cast.OPERATOR).put(path, endpoint).is(201);
        assertThat(again.json().has("secret")).isFalse();
        assertThat(database.getCollection("webhookEndpoints")
                        .find(new Document("_id", path.substring(path.lastIndexOf('/') + 1)))
                        .first()
                        .toJson())
                .doesNotContain(secret.substring(6));
    }

    @Test
    void isChangedByAdministratorsOnly() {
        api.as(Cast.LEAD).put(path, endpoint).refuses(403, "administrators-only");
        api.as(Cast.REVIEWER).put(path, endpoint).refuses(403, "administrators-only");
        api.as(Cast.SERVICE).once().post(path + "/rotation").refuses(403, "administrators-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://returns.example.nhs.uk/hook",
                "https://returns.example.nhs.uk:8443/hook",
                "https://user:pass@returns.example.nhs.uk/",
                "http://127.0.0.1:8095/hook",
                "https://127.0.0.1/hook",
                "https://0x7f000001/hook",
                "https://2130706433/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://localhost/hook",
                "https://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "nonsense",
                ""
            })
    void refusesAddressesThatAreNotSafe(String url) {
        api.as(Cast.OPERATOR)
                .put(path, Map.of("organisation", "QOX", "url", url))
                .refuses(422, "invalid-fields")
                .naming("url");
        api.as(Cast.OPERATOR).get(path).refuses(404, "not-found");
    }

    @Test
    void namesWhatIsWrong() {
        api.as(Cast.OPERATOR)
                .put(path, Map.of("organisation", "ZZZZ", "url", endpoint.get("url")))
                .refuses(422, "invalid-fields")
                .naming("organisation");
        api.as(Cast.OPERATOR)
                .put("/webhook-endpoints/With.Dot", endpoint)
                .refuses(422, "invalid-fields")
                .naming("id");
        api.as(Cast.OPERATOR).once().post(path + "/rotation").refuses(404, "not-found");
        api.as(Cast.OPERATOR).post(path + "/rotation").refuses(400, "idempotency-key-required");
    }

    @Test
    void movesToAnotherAddressOnlyFromWhatWasRead() {
        api.as(Cast.OPERATOR).put(path, endpoint).is(201);
        Map<String, String> moved = Map.of("organisation", "QOX", "url", "https://other.example.nhs.uk/");

        api.as(Cast.OPERATOR).put(path, moved).refuses(428, "precondition-required");
        api.as(Cast.OPERATOR).reading(7).put(path, moved).refuses(409, "stale-version");
        assertThat(api.as(Cast.OPERATOR).reading(1).put(path, moved).is(200).text("/url"))
                .isEqualTo("https://other.example.nhs.uk/");
        api.as(Cast.OPERATOR)
                .reading(2)
                .put(path, Map.of("organisation", "QUY", "url", "https://other.example.nhs.uk/"))
                .refuses(409, "endpoint-of-another-organisation");
    }
}
