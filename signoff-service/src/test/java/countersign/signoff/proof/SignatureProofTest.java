package countersign.signoff.proof;

import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jose.jwk.JWKSet;
import countersign.signoff.testing.SignoffTest;
import countersign.signoff.testing.StubbedReviews;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignatureProofTest extends SignoffTest {

    @Autowired
    private MongoDatabase database;

    /** With what is published alone: the statement's bytes, the JWS, the key set, the JDK. */
    @Test
    void canBeVerifiedByAnyoneWithTheJdkAlone() throws Exception {
        var review = frozenReview();
        var signature =
                as(MEDICAL_DIRECTOR).get(API + "/signatures/" + signed(review)).json();
        byte[] statement = Base64.getDecoder().decode(signature.at("/statement").asString());
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(statement));
        assertThat(signature.at("/statementSha256").asString()).isEqualTo(digest);
        var jws = signature.at("/jws").asString().split("\\.", -1);
        var signed = new ByteArrayOutputStream();
        signed.write((jws[0] + ".").getBytes(StandardCharsets.US_ASCII));
        signed.write(statement);
        var keys = JWKSet.parse(anyone().get(API + "/jwks.json").body());
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(
                keys.getKeyByKeyId(signature.at("/kid").asString()).toECKey().toECPublicKey());
        verifier.update(signed.toByteArray());
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(jws[2]))).isTrue();
        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
    }

    @Test
    void saysWhoSignedWhatAndHowTheyHadLoggedIn() {
        var review = frozenReview();
        var signature = as(SRO).get(API + "/signatures/" + signed(review)).json();
        JsonNode statement = JsonMapper.shared()
                .readTree(Base64.getDecoder().decode(signature.at("/statement").asString()));
        assertThat(statement.at("/schema").asString()).isEqualTo("countersign.signature-statement/1");
        assertThat(statement.at("/icb").asString()).isEqualTo("QUY");
        assertThat(statement.at("/reviewId").asString()).isEqualTo(review);
        assertThat(statement.at("/revision").asInt()).isEqualTo(1);
        assertThat(statement.at("/contentSha256").asString()).isEqualTo(StubbedReviews.contentHash(review, 1));
        assertThat(statement.at("/documentSha256").asString()).isEqualTo(StubbedReviews.documentHash(review, 1));
        assertThat(statement.at("/intent/version").asInt()).isEqualTo(1);
        assertThat(statement.at("/signatory/subject").asString()).isEqualTo(SRO.sub());
        assertThat(statement.at("/signatory/issuer").asString()).startsWith("http");
        assertThat(statement.at("/signatory/office").asString()).isEqualTo("icb-sro");
        assertThat(statement.at("/login/acr").asString()).isEqualTo("sign");
        assertThat(statement.at("/login/authTime").asLong()).isPositive();
        assertThat(statement.at("/declaredInterests").asString()).isEqualTo("A trustee of “Élan”");
        assertThat(statement.at("/nonce").asString()).hasSize(32);
    }

    @Test
    void verifiesFromTheStoredBytesAndFindsWhatWasChanged() {
        var review = frozenReview();
        var path = API + "/signatures/" + signed(review) + "/verification";
        assertThat(as(SRO).get(path).json().at("/valid").asBoolean()).isTrue();
        var honest = as(SRO).get(API + "/signatures/" + review + "~1~icb-sro~QUY")
                .json()
                .at("/statement")
                .asString();
        var forged =
                new String(Base64.getDecoder().decode(honest), StandardCharsets.UTF_8).replace("A trustee", "Nothing");
        tamper(
                review,
                "body.signatures.0.statement",
                Base64.getEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)));
        var checks = as(SRO).get(path).json();
        assertThat(checks.at("/valid").asBoolean()).isFalse();
        assertThat(checks.at("/checks/0/passed").asBoolean()).isFalse();
        assertThat(checks.at("/checks/1/passed").asBoolean()).isFalse();
        tamper(review, "body.signatures.0.statement", honest);
        tamper(review, "body.signatures.0.person", "somebody-else");
        assertThat(as(SRO).get(path).json().at("/checks/2/passed").asBoolean()).isFalse();
        tamper(review, "body.signatures.0.person", SRO.sub());
        REVIEWS.corrupt(review, 1);
        assertThat(as(SRO).get(path).json().at("/checks/3/passed").asBoolean()).isFalse();
    }

    @Test
    void staysVerifiableWhenItIsSuperseded() {
        var review = frozenReview();
        var id = signed(review);
        work("signoff.supersede-signatures", job("none", review, 1, Map.of()));
        work("signoff.supersede-signatures", job("none", review, 1, Map.of()));
        assertThat(as(SRO).get(API + "/signatures/" + id)
                        .json()
                        .at("/superseded")
                        .asBoolean())
                .isTrue();
        assertThat(as(SRO).get(API + "/signatures/" + id + "/verification")
                        .json()
                        .at("/valid")
                        .asBoolean())
                .isTrue();
        REVIEWS.freeze(review, 2);
        work("signoff.open-sheet", job("none", review, 2, Map.of()));
        var sheets = as(SRO).get(API + "/reviews/" + review + "/sheets").json();
        assertThat(sheets.at("/items/0/state").asString()).isEqualTo("superseded");
        assertThat(sheets.at("/items/1/state").asString()).isEqualTo("open");
        assertThat(sheets.at("/items/1/slots/0/state").asString()).isEqualTo("waiting");
        var late = hold(job("signature", review, 1, Map.of("slotId", "icb-chief-medical-officer~QUY")));
        problem(
                as(CMO.signing()).post(API + "/tasks/" + late + "/signature", body(review)),
                409,
                "revision-superseded");
    }

    @Test
    void doesNotExistForOtherOrganisations() {
        var review = frozenReview();
        var id = signed(review);
        for (var path : new String[] {
            "/signatures/" + id, "/signatures/" + id + "/verification", "/reviews/" + review + "/sheets"
        }) {
            problem(as(BSW_SRO).get(API + path), 404, "not-found");
        }
        for (var none :
                new String[] {"x", review + "~1~icb-sro~QOX", review + "~2~icb-sro~QUY", review + "~1~nobody~QUY"}) {
            problem(as(SRO).get(API + "/signatures/" + none), 404, "not-found");
        }
    }

    private String signed(String review) {
        var task = signatureTask(review, "icb-sro~QUY");
        return as(SRO.signing())
                .post(API + "/tasks/" + task + "/signature", body(review))
                .json()
                .at("/signatureId")
                .asString();
    }

    private static String body(String review) {
        return "{\"contentSha256\":\"%s\",\"documentSha256\":\"%s\",\"intentVersion\":1,\"declaredInterests\":\"A trustee of “Élan”\"}"
                .formatted(StubbedReviews.contentHash(review, 1), StubbedReviews.documentHash(review, 1));
    }

    private void tamper(String review, String field, String value) {
        var changed = database.getCollection("sheets").updateOne(Filters.eq(review + "~1"), Updates.set(field, value));
        assertThat(changed.getMatchedCount()).isEqualTo(1);
    }
}
