package countersign.platform.testing.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What RFC 8725 warns of, and tokens that are good for something else: made with the provider's own key, as far as an
 * attacker could have it.
 */
final class BadTokens {

    private final RSAKey key;
    private final RSAKey stranger;
    private final Supplier<JWTClaimsSet.Builder> good;

    /**
     * Tokens like the good one but for one thing each.
     *
     * @param key the provider's, with its secret part
     */
    BadTokens(RSAKey key, Supplier<JWTClaimsSet.Builder> good) throws JOSEException {
        this.key = key;
        this.stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        this.good = good;
    }

    List<BadToken> all() throws JOSEException {
        return Stream.of(unsigned(), confused(), forged(), forSomethingElse(), notFromNow(), ofNobody())
                .flatMap(List::stream)
                .toList();
    }

    private List<BadToken> unsigned() throws JOSEException {
        var signed = signed(good.get().build()).split("\\.");
        return List.of(
                new BadToken("no token", "nonsense"),
                new BadToken("alg none", base64("{\"alg\":\"none\"}") + "." + signed[1] + "."),
                new BadToken("alg nOnE", base64("{\"alg\":\"nOnE\"}") + "." + signed[1] + "."),
                new BadToken("without its signature", signed[0] + "." + signed[1] + "."),
                new BadToken("with another's signature", signed[0] + "." + signed[1] + "." + elsewhere()[2]),
                new BadToken("with a changed claim", signed[0] + "." + elsewhere()[1] + "." + signed[2]));
    }

    private String[] elsewhere() throws JOSEException {
        return signed(good.get()
                        .claim("realm_access", Map.of("roles", List.of("administrator")))
                        .build())
                .split("\\.");
    }

    /** The public key as the secret of a symmetric algorithm, and algorithms that the realm does not use. */
    private List<BadToken> confused() throws JOSEException {
        var der = key.toRSAPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        return List.of(
                new BadToken("HS256 with the public key", signed(JWSAlgorithm.HS256, new MACSigner(der))),
                new BadToken(
                        "HS256 with the public key as PEM",
                        signed(JWSAlgorithm.HS256, new MACSigner(pem.getBytes(StandardCharsets.UTF_8)))),
                new BadToken("PS512", signed(JWSAlgorithm.PS512, new RSASSASigner(key))));
    }

    private List<BadToken> forged() throws JOSEException {
        var signer = new RSASSASigner(stranger);
        return List.of(
                new BadToken("with another key of the same name", signed(header().build(), signer)),
                new BadToken(
                        "with another key and no name",
                        signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), signer)),
                new BadToken("with an unknown key", unknownKey()),
                new BadToken(
                        "that brings its own key",
                        signed(header().jwk(stranger.toPublicJWK()).build(), signer)),
                new BadToken(
                        "that says where its key is",
                        signed(
                                header().jwkURL(URI.create("http://127.0.0.1:1/keys"))
                                        .build(),
                                signer)));
    }

    /** Each time another name of a key that nobody has. */
    String unknownKey() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(UUID.randomUUID().toString())
                .build();
        return signed(header, new RSASSASigner(stranger));
    }

    private List<BadToken> forSomethingElse() throws JOSEException {
        var issuer = good.get().build().getIssuer();
        return List.of(
                new BadToken(
                        "for another audience",
                        signed(good.get().audience("account").build())),
                new BadToken(
                        "for no audience",
                        signed(good.get().audience((String) null).build())),
                new BadToken(
                        "for the gateway's own eyes",
                        signed(good.get().audience("gateway").build())),
                new BadToken(
                        "of another realm",
                        signed(good.get()
                                .issuer(issuer.replace("countersign", "master"))
                                .build())),
                new BadToken(
                        "of an issuer that begins like ours",
                        signed(good.get().issuer(issuer + "/").build())),
                new BadToken("of no issuer", signed(good.get().issuer(null).build())));
    }

    private List<BadToken> notFromNow() throws JOSEException {
        var now = Instant.now();
        return List.of(
                new BadToken(
                        "that has ended",
                        signed(good.get()
                                .expirationTime(Date.from(now.minusSeconds(11)))
                                .build())),
                new BadToken(
                        "that never ends",
                        signed(good.get().expirationTime(null).build())),
                new BadToken(
                        "that is not valid yet",
                        signed(good.get()
                                .notBeforeTime(Date.from(now.plusSeconds(3_600)))
                                .build())));
    }

    /** Signed by the provider, but not about anybody that a service can know. */
    private List<BadToken> ofNobody() throws JOSEException {
        return List.of(
                new BadToken(
                        "without a subject", signed(good.get().subject(null).build())),
                new BadToken(
                        "whose organisation is no code",
                        signed(good.get().claim("organisation", "a b").build())),
                new BadToken(
                        "whose subject is no name",
                        signed(good.get().subject("x".repeat(200)).build())));
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header().build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        return signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), signer);
    }

    private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, good.get().build());
        token.sign(signer);
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
