package countersign.local.identity;

import countersign.local.secret.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm that Keycloak imports: the template with this machine's secrets, addresses and the cast filled in. */
public final class Realm {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Where scripts of this machine read their code from the answer; the gateway has nothing there. */
    private static final String SET_UP = "/signed-in";

    /** What a service asks for to have a token that the engine accepts, and whom such a token is for. */
    public static final String ENGINE_SCOPE = "engine";

    public static final String ENGINE_AUDIENCE = "countersign-engine";

    /** Keycloak makes these by itself, open, for pages and tools of its own that nobody uses here. */
    static final List<String> UNUSED =
            List.of("account", "account-console", "admin-cli", "broker", "security-admin-console");

    private final Secrets secrets;
    private final Cast cast;

    public Realm(Secrets secrets, Cast cast) {
        this.secrets = secrets;
        this.cast = cast;
    }

    /** The realm's import file, which holds passwords and must not outlive the import. */
    public String json(int gatewayPort) {
        ObjectNode realm = (ObjectNode) template("realm.json");
        JsonNode mappers = template("mappers.json");
        ArrayNode clients = (ArrayNode) realm.required("clients");
        for (JsonNode client : clients) {
            complete((ObjectNode) client, mappers, gatewayPort);
        }
        UNUSED.forEach(id -> close(clients.addObject(), id));
        ArrayNode users = (ArrayNode) realm.required("users");
        for (JsonNode account : users) {
            ((ObjectNode) account)
                    .put("id", Person.idOf(account.required("username").asString()));
        }
        cast.people().forEach(person -> users.add(user(person)));
        return JSON.writeValueAsString(realm);
    }

    /** Sign-in of people without a browser, as the gateway's client does it. */
    public static SignIn signIn(String issuer, Secrets secrets, String gatewayUrl) {
        return new SignIn(issuer, clientSecret(secrets, "gateway"), gatewayUrl + SET_UP);
    }

    /** The secret of a client, the same at every start. */
    public static String clientSecret(Secrets secrets, String clientId) {
        return secrets.key("client." + clientId);
    }

    private void complete(ObjectNode client, JsonNode mappers, int gatewayPort) {
        String id = client.required("clientId").asString();
        client.put("secret", clientSecret(secrets, id));
        client.put("clientAuthenticatorType", "client-secret");
        client.put("protocol", "openid-connect");
        client.put("enabled", true);
        client.set("protocolMappers", mappers.deepCopy());
        if (id.equals("gateway")) {
            browserClient(client, gatewayPort);
        } else {
            client.put("serviceAccountsEnabled", true);
            client.put("standardFlowEnabled", false);
            client.put("implicitFlowEnabled", false);
            client.put("directAccessGrantsEnabled", false);
            client.put("fullScopeAllowed", true);
        }
    }

    private static void close(ObjectNode client, String id) {
        client.put("clientId", id);
        client.put("protocol", "openid-connect");
        client.put("enabled", false);
        client.put("publicClient", false);
        client.put("bearerOnly", true);
        client.put("standardFlowEnabled", false);
        client.put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("serviceAccountsEnabled", false);
    }

    private static void browserClient(ObjectNode client, int port) {
        List<String> gateways = List.of("http://127.0.0.1:" + port, "http://localhost:" + port);
        client.put("baseUrl", gateways.getFirst() + "/work");
        ArrayNode redirects = client.putArray("redirectUris");
        for (String gateway : gateways) {
            redirects.add(gateway + "/login/oauth2/code/countersign");
            redirects.add(gateway + SET_UP);
        }
        List<String> after =
                gateways.stream().map(gateway -> gateway + "/signed-out").toList();
        ((ObjectNode) client.required("attributes")).put("post.logout.redirect.uris", String.join("##", after));
    }

    private ObjectNode user(Person person) {
        ObjectNode user = JSON.createObjectNode();
        user.put("id", person.id());
        user.put("username", person.username());
        user.put("firstName", person.name());
        user.put("enabled", true);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", secrets.password(person.passwordName()))
                .put("temporary", false);
        ArrayNode roles = user.putArray("realmRoles").add("person");
        if (person.administrator()) {
            roles.add("administrator");
        }
        @Nullable String organisation = person.organisation();
        if (organisation != null) {
            user.putObject("attributes").putArray("organisation").add(organisation);
        }
        return user;
    }

    private static JsonNode template(String name) {
        try (InputStream json = Realm.class.getResourceAsStream("/countersign/local/" + name)) {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
