package countersign.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.local.secret.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {
    private final Cast cast = Cast.load();

    @TempDir
    private Path folder;

    private Secrets secrets;
    private JsonNode realm;

    @BeforeEach
    void fillIn() {
        secrets = new Secrets(folder.resolve("secrets.properties"));
        realm = JsonMapper.shared().readTree(new Realm(secrets, cast).json(8380));
    }

    @Test
    void holdsEveryPersonOfTheCastWithTheirFixedIdAndOrganisation() {
        for (Person person : cast.people()) {
            JsonNode user = user(person.username());
            assertThat(user.path("id").asString()).isEqualTo(person.id());
            assertThat(user.path("firstName").asString()).isEqualTo(person.name());
            assertThat(user.at("/attributes/organisation/0").asString(""))
                    .isEqualTo(person.organisation() == null ? "" : person.organisation());
            assertThat(user.at("/credentials/0/value").asString()).isEqualTo(secrets.password(person.passwordName()));
            assertThat(words(user.path("realmRoles"))).contains("person");
        }
        assertThat(cast.person("bnssg-sro").id())
                .isEqualTo("%s", java.util.UUID.nameUUIDFromBytes("countersign:bnssg-sro".getBytes()));
    }

    @Test
    void givesAdministrationToTheOperatorAndTheSetUpAlone() {
        Set<String> administrators = realm.path("users")
                .valueStream()
                .filter(user -> words(user.path("realmRoles")).contains("administrator"))
                .map(user -> user.path("username").asString())
                .collect(Collectors.toSet());

        assertThat(administrators).containsExactlyInAnyOrder("platform-operator", "service-account-local-setup");
    }

    /** Keycloak's own policy says nothing of scripts and styles. */
    @Test
    void runsNoScriptInAPageOfKeycloakThatIsNoFileOfItsTheme() {
        assertThat(realm.at("/browserSecurityHeaders/contentSecurityPolicy").asString())
                .contains("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
    }

    /** Where Back leads from a sign-in page that was sent, and whoever leaves the step-up without signing. */
    @Test
    void knowsTheWayBackToTheSuite() {
        assertThat(client("gateway").path("baseUrl").asString()).isEqualTo("http://127.0.0.1:8380/work");
    }

    @Test
    void letsNoClientTakeAPersonsPassword() {
        assertThat(realm.path("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("publicClient").asBoolean(false)).isFalse();
        });
        assertThat(own()).allSatisfy(client -> assertThat(client.path("secret").asString())
                .hasSizeGreaterThan(40));
    }

    @Test
    void closesTheClientsThatKeycloakWouldMakeByItself() {
        for (String unused : List.of("account", "account-console", "admin-cli", "broker", "security-admin-console")) {
            JsonNode client = client(unused);
            assertThat(client.path("enabled").asBoolean(true)).as(unused).isFalse();
            assertThat(client.path("standardFlowEnabled").asBoolean(true))
                    .as(unused)
                    .isFalse();
            assertThat(client.path("serviceAccountsEnabled").asBoolean(true))
                    .as(unused)
                    .isFalse();
        }
    }

    @Test
    void onlyTheGatewaySignsPeopleInAndItHasNoAccountOfItsOwn() {
        assertThat(own()).allSatisfy(client -> {
            boolean gateway = client.path("clientId").asString().equals("gateway");
            assertThat(client.path("standardFlowEnabled").asBoolean()).isEqualTo(gateway);
            assertThat(client.path("serviceAccountsEnabled").asBoolean()).isEqualTo(!gateway);
        });
    }

    /** A person's token never does: the gateway, which fetches those, cannot ask for it. */
    @Test
    void onlyTheThreeServicesCanAskForATokenOfTheEngine() {
        assertThat(own().filter(client ->
                                words(client.path("optionalClientScopes")).contains("engine"))
                        .map(client -> client.path("clientId").asString()))
                .containsExactlyInAnyOrder("review-service", "actions-service", "signoff-service");
        assertThat(realm.path("clients"))
                .noneMatch(client -> words(client.path("defaultClientScopes")).contains("engine"));
        assertThat(one("clientScopes", "name", "engine")
                        .at("/protocolMappers/0/config/included.custom.audience")
                        .asString())
                .isEqualTo("countersign-engine");
        assertThat(realm.toString().split("countersign-engine", -1)).hasSize(2);
    }

    @Test
    void isTheSameAtEachStart() {
        assertThat(new Realm(new Secrets(folder.resolve("secrets.properties")), Cast.load()).json(8380))
                .isEqualTo(realm.toString());
    }

    @Test
    void withTheClockSkewThatIsForgivenATokenIsOverWithinAMinute() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(30, 50);
        assertThat(realm.path("clients")).allSatisfy(client -> assertThat(
                        client.at("/attributes/access.token.lifespan").isMissingNode())
                .isTrue());
    }

    @Test
    void sendsTheBrowserBackToTheGatewayOnly() {
        JsonNode gateway = client("gateway");

        assertThat(words(gateway.path("redirectUris")))
                .containsExactly(
                        "http://127.0.0.1:8380/login/oauth2/code/countersign",
                        "http://127.0.0.1:8380/signed-in",
                        "http://localhost:8380/login/oauth2/code/countersign",
                        "http://localhost:8380/signed-in");
        assertThat(gateway.at("/attributes/post.logout.redirect.uris").asString())
                .isEqualTo("http://127.0.0.1:8380/signed-out##http://localhost:8380/signed-out");
        assertThat(gateway.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    @Test
    void locksOutWhoGuessesPasswordsForAWhileAndNeverForGood() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
        assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
        assertThat(realm.path("waitIncrementSeconds").asInt()).isEqualTo(30);
        assertThat(realm.path("maxFailureWaitSeconds").asInt()).isEqualTo(900);
    }

    /** So that a guesser cannot tell a lock-out, and people can read why their own password does not work. */
    @Test
    void saysOneThingOfAWrongNameAWrongPasswordAndALockOut() {
        JsonNode texts = realm.at("/localizationTexts/en");

        assertThat(List.of("invalidUserMessage", "invalidPasswordMessage", "accountTemporarilyDisabledMessage"))
                .extracting(name -> texts.path(name).asString())
                .allMatch(text -> text.contains("Wait, then try again"))
                .containsOnly(texts.path("invalidUserMessage").asString());
    }

    @Test
    void putsAudienceOrganisationAndMethodsIntoEveryToken() {
        assertThat(own()).isNotEmpty().allSatisfy(client -> assertThat(
                        client.path("protocolMappers").valueStream().map(mapper -> mapper.path("protocolMapper")
                                .asString()))
                .containsExactlyInAnyOrder(
                        "oidc-audience-mapper", "oidc-usermodel-attribute-mapper", "oidc-amr-mapper"));
    }

    @Test
    void asksForThePasswordAgainAtEachSignature() {
        assertThat(realm.at("/attributes/acr.loa.map").asString()).isEqualTo("{\"pwd\":\"1\",\"sign\":\"2\"}");
        assertThat(realm.path("authenticatorConfig")
                        .valueStream()
                        .filter(config -> config.path("alias").asString().equals("level sign"))
                        .map(config -> config.at("/config/loa-max-age").asString()))
                .containsExactly("0");
    }

    @Test
    void letsNobodyChangeTheirOwnOrganisation() {
        String profile = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asString();

        assertThat(JsonMapper.shared()
                        .readTree(profile)
                        .path("attributes")
                        .valueStream()
                        .filter(attribute -> attribute.path("name").asString().equals("organisation"))
                        .flatMap(attribute -> attribute.at("/permissions/edit").valueStream())
                        .map(JsonNode::asString))
                .containsExactly("admin");
    }

    private Stream<JsonNode> own() {
        return realm.path("clients")
                .valueStream()
                .filter(client -> !Realm.UNUSED.contains(client.path("clientId").asString()));
    }

    private JsonNode user(String username) {
        return one("users", "username", username);
    }

    private JsonNode client(String clientId) {
        return one("clients", "clientId", clientId);
    }

    private JsonNode one(String list, String field, String value) {
        List<JsonNode> found = realm.path(list)
                .valueStream()
                .filter(node -> node.path(field).asString().equals(value))
                .toList();
        assertThat(found).as(value).hasSize(1);
        return found.getFirst();
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
