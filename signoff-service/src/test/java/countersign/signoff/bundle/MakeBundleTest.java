package countersign.signoff.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.StubbedReviews;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S9: what a return is verified with is made once, and verifies with nothing but its own files. */
class MakeBundleTest extends BundleTest {

    @Autowired
    private MongoDatabase database;

    @Test
    void holdsWhatIsNeededToVerifyTheReturn() {
        var review = signedReview();
        var id = newReturn();
        var bundle = made(id, request(review));
        assertThat(bundle.at("/faults").size()).isZero();
        assertThat(bundle.at("/files").valueStream().map(file -> file.path("name")
                        .asString()))
                .containsExactly(
                        "content.json",
                        "document.html",
                        "statement-icb-sro-QUY.json",
                        "statement-icb-sro-QUY.jws",
                        "leaf-icb-sro-QUY.json",
                        "inclusion-icb-sro-QUY.txt",
                        "statement-trust-medical-director-RVN.json",
                        "statement-trust-medical-director-RVN.jws",
                        "leaf-trust-medical-director-RVN.json",
                        "inclusion-trust-medical-director-RVN.txt",
                        "jwks.json",
                        "checkpoint.txt",
                        "checkpoint.jws");
        assertThat(bundle.at("/signed/0/statement/signatory/name").asString()).isEqualTo(Person.SRO.sub());
        assertThat(bundle.at("/signed/1/officeLabel").asString()).isEqualTo("Trust Medical Director");
        assertThat(CheckBundle.faults(files(review, id))).isEmpty();
        assertThat(service().get(API + "/bundles/" + id + "/files/jwks.json").body())
                .contains("ES256");
    }

    @Test
    void isMadeOnceHoweverManyAsk() throws Exception {
        var review = signedReview();
        var id = newReturn();
        made(newReturn(), request(review));
        Callable<String> ask =
                () -> service().put(API + "/bundles/" + id, request(review)).body();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(_ -> ask).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get()).contains("manifestSha256");
            }
        }
        assertThat(database.getCollection("evidence-bundles").countDocuments(Filters.eq(id)))
                .isEqualTo(1);
    }

    @Test
    void hasNoSignaturesWhereNoneAreRequired() {
        made(newReturn(), request(signedReview()));
        var id = newReturn();
        var content = StubbedReviews.contentBytes("rev-x", 1);
        var bundle = made(id, """
                {"kind":"policy-confirmation","reviewId":"rev-x","icb":"QUY","region":"Y58","files":[
                 {"name":"content.json","mediaType":"application/json","length":%d,"sha256":"%s"}]}""".formatted(content.length, StubbedReviews.contentHash("rev-x", 1)));
        assertThat(bundle.at("/about").asString()).contains("requires no signatures");
        assertThat(bundle.at("/signed").size()).isZero();
        var files = new HashMap<>(bundles.find(id).orElseThrow().bytes());
        files.put("content.json", content);
        assertThat(CheckBundle.faults(files)).isEmpty();
    }

    @Test
    void isNotMadeOfWhatIsNotSigned() {
        var half = StubbedReviews.newReview();
        REVIEWS.freezeForTwo(half, 1);
        signs(Person.SRO, "icb-sro~QUY", half);
        problem(service().put(API + "/bundles/" + newReturn(), request(half)), 409, "bundle-not-possible");
        var none = StubbedReviews.newReview();
        problem(service().put(API + "/bundles/" + newReturn(), request(none)), 409, "bundle-not-possible");
        var review = signedReview();
        var other = request(review).replace(StubbedReviews.contentHash(review, 1), "a".repeat(64));
        problem(service().put(API + "/bundles/" + newReturn(), other), 409, "bundle-not-possible");
        database.getCollection("sheets")
                .updateOne(Filters.eq(review + "~1"), Updates.set("body.signatures.0.name", "somebody-else"));
        problem(service().put(API + "/bundles/" + newReturn(), request(review)), 409, "bundle-not-possible");
    }

    @Test
    void isRefusedAndToldWhenItIsChanged() {
        var review = signedReview();
        var id = newReturn();
        made(id, request(review));
        for (int file : List.of(0, 1, 2, 6, 10)) {
            var kept = bundles.find(id).orElseThrow().files().get(file);
            byte[] changed = kept.bytes().getData().clone();
            changed[changed.length / 2] ^= 1;
            set(id, file, changed);
            problem(service().get(API + "/bundles/" + id + "/files/" + kept.name()), 409, "bytes-changed");
            assertThat(database.getCollection("stuckWork").countDocuments(Filters.eq("changed-bundle~" + id)))
                    .isEqualTo(1);
            set(id, file, kept.bytes().getData());
            assertThat(service()
                            .get(API + "/bundles/" + id + "/files/" + kept.name())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void existsForTheServicesOnly() {
        var review = signedReview();
        var id = newReturn();
        made(id, request(review));
        problem(as(Person.SRO).get(API + "/bundles/" + id), 404, "not-found");
        problem(as(Person.SRO).get(API + "/bundles/" + id + "/files/jwks.json"), 404, "not-found");
        problem(as(Person.SRO).put(API + "/bundles/" + id, request(review)), 404, "not-found");
        problem(service().get(API + "/bundles/" + id + "/files/nothing"), 404, "not-found");
        problem(service().put(API + "/bundles/" + newReturn(), "{}"), 422, "invalid-bundle");
    }

    private void set(String id, int file, byte[] bytes) {
        database.getCollection("evidence-bundles")
                .updateOne(Filters.eq(id), Updates.set("body.files." + file + ".bytes", new Binary(bytes)));
    }
}
