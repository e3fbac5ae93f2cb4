package countersign.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that open nothing. */
class ApiTokensTest extends GatewayTest {

    private static final String PATH = "/api/review/returns";

    private HttpResponse<String> call(String token) {
        return browser().send(request(PATH, token));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims() {
        return Around.PROVIDER.claims(REVIEW_LEAD);
    }

    private static String token() {
        return Around.PROVIDER.signed(claims().build());
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad(
                        "for another audience",
                        () -> Around.PROVIDER.signed(
                                claims().audience("account").build())),
                bad(
                        "from another realm",
                        () -> Around.PROVIDER.signed(claims().issuer("http://127.0.0.1/realms/master")
                                .build())),
                bad(
                        "that has ended",
                        () -> Around.PROVIDER.signed(
                                claims().expirationTime(Date.from(Instant.now().minusSeconds(120)))
                                        .build())),
                bad(
                        "that never ends",
                        () -> Around.PROVIDER.signed(
                                claims().expirationTime(null).build())),
                bad(
                        "that is not valid yet",
                        () -> Around.PROVIDER.signed(
                                claims().notBeforeTime(Date.from(Instant.now().plusSeconds(120)))
                                        .build())),
                bad(
                        "about nobody",
                        () -> Around.PROVIDER.signed(claims().subject(null).build())),
                bad("with no algorithm", () -> new PlainJWT(claims().build()).serialize()),
                bad("signed with the public key as a secret", ApiTokensTest::confused),
                bad("with a changed claim", ApiTokensTest::changed),
                bad("signed by somebody else", () -> Around.PROVIDER.forged(claims().build())),
                bad("that is no token", () -> "nonsense"));
    }

    private static Arguments bad(String name, Supplier<String> token) {
        return Arguments.of(org.junit.jupiter.api.Named.of(name, token));
    }

    private static String confused() {
        try {
            var key = Around.PROVIDER.publicKey();
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims().build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String changed() {
        var good = token().split("\\.");
        var other = Around.PROVIDER
                .forged(claims().subject("somebody-else").build())
                .split("\\.");
        return good[0] + "." + other[1] + "." + good[2];
    }

    @Test
    void madeUpKeysAreNotAskedForAgainAndAgain() {
        answers(PATH, "{\"items\":[]}");
        assertThat(call(token()).statusCode()).isEqualTo(200);
        var before = Around.PROVIDER.keysAsked();
        var began = System.nanoTime();
        for (int at = 0; at < 20; at++) {
            assertThat(call(Around.PROVIDER.forged(claims().build())).statusCode())
                    .isEqualTo(401);
        }
        var periods = 1 + Duration.ofNanos(System.nanoTime() - began).toSeconds() / 10;
        assertThat(Around.PROVIDER.keysAsked() - before).isBetween(0, (int) (2 * periods + 2));
        assertThat(call(token()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesAToken(Supplier<String> bad) {
        var token = bad.get();
        for (var path : List.of("/api/actions/actions", "/api/signoff/work", PATH)) {
            refuses(path, token);
        }
    }

    private void refuses(String path, String token) {
        answers(path, "{\"items\":[]}");
        var answer = browser().send(request(path, token));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("urn:countersign:problem:not-authenticated");
        Around.SERVICES.verify(0, getRequestedFor(urlPathEqualTo(path)));
    }
}
