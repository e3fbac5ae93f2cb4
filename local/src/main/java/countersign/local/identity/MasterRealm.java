package countersign.local.identity;

import countersign.local.secret.Secrets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak's own realm, which keeps the others. It is entered by a client with a secret, or by the administrator in a
 * browser; the client that would take the administrator's password from anybody is closed.
 */
public final class MasterRealm {
    /** The client that may keep every realm. */
    public static final String KEEPER = "keycloak-keeper";

    private static final String ADMINISTRATOR = "keycloak-admin";
    private static final String TAKES_PASSWORDS = "admin-cli";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String server;
    private final Secrets secrets;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public MasterRealm(String server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Has Keycloak make administrator and client when it makes its own realm. */
    public static Map<String, String> environment(Secrets secrets) {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password(ADMINISTRATOR),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                KEEPER,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                Realm.clientSecret(secrets, KEEPER));
    }

    /** A token of the client that may keep every realm. */
    public String token() {
        return new TokenEndpoint(server + "/realms/master")
                .clientCredentials(KEEPER, Realm.clientSecret(secrets, KEEPER));
    }

    /** Closes what takes passwords; can be repeated. */
    public void close() {
        String token = token();
        JsonNode found = JSON.readTree(send("GET", "?clientId=" + TAKES_PASSWORDS, token, ""));
        for (JsonNode client : found) {
            ((ObjectNode) client).put("enabled", false).put("directAccessGrantsEnabled", false);
            send("PUT", "/" + client.required("id").asString(), token, client.toString());
        }
    }

    private String send(String method, String path, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/master/clients" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = TokenEndpoint.send(http, request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "Keycloak refused: " + request.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
