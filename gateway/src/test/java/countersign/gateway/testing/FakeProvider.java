package countersign.gateway.testing;

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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider that signs in whoever {@link #next} names, at once and without asking. */
public final class FakeProvider {

    private static final String BASE = "/realms/countersign";

    private static final RSAKey STRANGER = newKey();

    private final RSAKey key = newKey();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Map<String, String>> loggedOut = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private volatile User next = new User("nobody", "Nobody", "");
    private volatile int tokenSeconds = 300;
    private volatile int issuedSecondsAgo;
    private volatile boolean refuseRefresh;
    private final java.util.Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refreshes = new AtomicInteger();

    /** A person of the provider. */
    public record User(String subject, String name, String organisation) {}

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(BASE + "/protocol/openid-connect/auth", this::authorise);
        server.createContext(BASE + "/protocol/openid-connect/token", this::token);
        server.createContext(BASE + "/protocol/openid-connect/certs", e -> {
            keysAsked.incrementAndGet();
            json(e, 200, new JWKSet(key).toString());
        });
        server.createContext(BASE + "/protocol/openid-connect/logout", this::logout);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    public void next(User user) {
        next = user;
    }

    /** Life of the access tokens issued from now on. */
    public void tokenSeconds(int seconds) {
        tokenSeconds = seconds;
    }

    /** How old the tokens issued from now on say they are. */
    public void issuedSecondsAgo(int seconds) {
        issuedSecondsAgo = seconds;
    }

    /** Whether refresh tokens are refused from now on, as after a logout elsewhere. */
    public void refuseRefresh(boolean refused) {
        refuseRefresh = refused;
    }

    /** How often somebody came with a refresh token so far, valid or not. Each is good for one time. */
    public int refreshes() {
        return refreshes.get();
    }

    /** Parameters of the authorisation requests so far. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    public JWTClaimsSet.Builder claims(User user) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(user.subject())
                .claim("name", user.name())
                .claim("organisation", user.organisation())
                .claim("acr", "pwd")
                .audience("countersign")
                .issueTime(Date.from(Instant.now().minusSeconds(issuedSecondsAgo)))
                .expirationTime(Date.from(Instant.now().plusSeconds(tokenSeconds)));
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** What everybody may know of the key. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** How often the keys were asked for. */
    public int keysAsked() {
        return keysAsked.get();
    }

    /** Signed with a key that is not this provider's, under another name each time. */
    public String forged(JWTClaimsSet claims) {
        return signed(
                claims,
                new RSAKey.Builder(STRANGER).keyID(UUID.randomUUID().toString()).build());
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(with.getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void authorise(HttpExchange exchange) throws IOException {
        var query = form(exchange.getRequestURI().getRawQuery());
        asked.add(query);
        var code = UUID.randomUUID().toString();
        codes.put(code, query);
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + encoded(query.get("state")));
    }

    /** What it was asked to end, with which hint, latest last. */
    public List<Map<String, String>> loggedOut() {
        return loggedOut;
    }

    private void logout(HttpExchange exchange) throws IOException {
        var query = form(exchange.getRequestURI().getRawQuery());
        loggedOut.add(query);
        redirect(exchange, query.get("post_logout_redirect_uri"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var user = next;
        var access =
                signed(claims(user).claim("jti", UUID.randomUUID().toString()).build());
        var id = claims(user).audience("gateway").claim("azp", "gateway");
        var asked = codes.get(body.getOrDefault("code", ""));
        if (asked != null) {
            id.claim("nonce", asked.get("nonce"));
        } else if (!refreshed(body)) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var refresh = "refresh-" + UUID.randomUUID();
        refreshTokens.add(refresh);
        json(exchange, 200, """
                {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d}
                """.formatted(access, signed(id.build()), refresh, tokenSeconds));
    }

    private boolean refreshed(Map<String, String> body) {
        if (!"refresh_token".equals(body.get("grant_type"))) {
            return false;
        }
        refreshes.incrementAndGet();
        return refreshTokens.remove(body.getOrDefault("refresh_token", "")) && !refuseRefresh;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String text) {
        var form = new HashMap<String, String>();
        for (String pair : text.split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }
}
