package countersign.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A small identity provider for tests: publishes its key where the realm does, gives client-credentials tokens of role
 * {@code service}, and signs whatever token a test asks for: {@code TestTokens.token().sub("…").bearer()}.
 */
public final class TestTokens {

    private static final RSAKey KEY = newKey();
    private static final AtomicInteger KEYS_ASKED = new AtomicInteger();
    private static final HttpServer SERVER = start();

    private TestTokens() {}

    /** For {@code @DynamicPropertySource}: points {@code countersign.oidc} here. */
    public static void register(DynamicPropertyRegistry properties) {
        properties.add("countersign.oidc.issuer", TestTokens::issuer);
        properties.add("countersign.oidc.client-id", () -> "test-service");
        properties.add("countersign.oidc.client-secret", () -> "test-secret");
    }

    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/realms/countersign";
    }

    /** The provider's key, with its secret part. */
    public static RSAKey key() {
        return KEY;
    }

    /** How often the provider was asked for its keys. */
    public static int keysAsked() {
        return KEYS_ASKED.get();
    }

    /** A valid token of a person of no organisation, to be changed. */
    public static TestToken token() {
        return new TestToken();
    }

    static String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var base = "/realms/countersign/protocol/openid-connect/";
            server.createContext(base + "certs", exchange -> {
                KEYS_ASKED.incrementAndGet();
                answer(exchange, new JWKSet(KEY).toString());
            });
            server.createContext(base + "token", exchange -> answer(exchange, serviceToken()));
            server.start();
            return server;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String serviceToken() {
        var token = token().sub("service-account")
                .clientId("test-service")
                .roles("service")
                .value();
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
