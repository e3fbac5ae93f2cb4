package countersign.signoff.proof;

import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.testing.SignoffTest;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** I2: whatever is changed behind the service's back, nothing is shown as signed that was not signed. */
class DisplayedIsSignedTest extends SignoffTest {

    private static final String FALSE_NAME = "somebody-else";
    private static final String FALSE_HASH = "f".repeat(64);
    private static final Date FALSE_TIME = new Date(86_400_000);

    @Autowired
    private MongoDatabase database;

    /** Which of the stored fields is changed, and into what. */
    record Change(String field, Object value) {
        @Override
        public String toString() {
            return field;
        }
    }

    /** Changes after which the signature must not count: those of everything that a statement or a page tells. */
    static Stream<Change> changesOfWhatIsSigned() {
        return Stream.concat(
                Stream.of(
                        new Change("icb", "QOX"),
                        new Change("content", FALSE_HASH),
                        new Change("document", FALSE_HASH),
                        new Change("title", "Another review"),
                        new Change("intentVersion", 2),
                        new Change("slots", List.of())),
                Stream.of(
                                new Change("slot", slot("ICB_CHIEF_MEDICAL_OFFICER", "QUY")),
                                new Change("person", FALSE_NAME),
                                new Change("name", FALSE_NAME),
                                new Change("statement", "bm90aGluZw=="),
                                new Change("statementHash", FALSE_HASH),
                                new Change("jws", "e30..AAAA"),
                                new Change("kid", "another-key"),
                                new Change("signedAt", FALSE_TIME))
                        .map(change -> new Change("signatures.0." + change.field(), change.value())));
    }

    /** The rest: nobody is told them as something that was signed. */
    static Stream<Change> changesOfTheRest() {
        return Stream.of(
                new Change("authors", List.of(FALSE_NAME)),
                new Change("declines", List.of()),
                new Change("openedByJob", 5L),
                new Change("openedAt", FALSE_TIME),
                new Change("supersededAt", FALSE_TIME),
                new Change("signatures.0.request", new Document("key", FALSE_NAME).append("payloadHash", FALSE_HASH)));
    }

    @ParameterizedTest
    @MethodSource("changesOfWhatIsSigned")
    void saysPlainlyThatASignatureDoesNotAgreeWithItsStatement(Change change) {
        var review = signedReview();
        change(review, change);
        var slot = change.value() instanceof Document ? "icb-chief-medical-officer~QUY" : "icb-sro~QUY";
        var path = API + "/signatures/" + review + "~1~" + slot;
        var answer = as(SRO).get(path + "/verification");
        assertThat(answer.status()).isEqualTo(200);
        var verification = answer.json();
        assertThat(verification.at("/valid").asBoolean()).isFalse();
        assertThat(database.getCollection("stuckWork").countDocuments(Filters.eq("faulty-signatures~" + review + "~1")))
                .as("the operator hears of it")
                .isEqualTo(1);
        assertThat(verification.at("/reviewTitle").asString("")).isIn("A review", "");
        showsOnlyWhatWasSigned(as(SRO).get(path).json());
        if (change.field().equals("title")) {
            return; // no sheet, signature or timeline shows it
        }
        assertThat(as(SRO).get(path).json().at("/valid").asBoolean()).isFalse();
        assertThat(as(SRO).get(path).json().at("/faults").size()).isPositive();
        var sheet = as(SRO).get(API + "/reviews/" + review + "/sheets").json().at("/items/0");
        assertThat(sheet.at("/state").asString()).isEqualTo("not-valid");
        assertThat(sheet.at("/faults").size()).isPositive();
        assertThat(sheet.toString()).doesNotContain("\"signed\"").doesNotContain(FALSE_NAME);
        var timeline = as(SRO).get(API + "/reviews/" + review + "/timeline").body();
        assertThat(timeline)
                .contains("does not agree with its signed statement")
                .doesNotContain(FALSE_NAME);
    }

    @ParameterizedTest
    @MethodSource("changesOfTheRest")
    void showsWhatWasSignedWhateverElseIsChanged(Change change) {
        var review = signedReview();
        change(review, change);
        var signature =
                as(SRO).get(API + "/signatures/" + review + "~1~icb-sro~QUY").json();
        assertThat(signature.at("/valid").asBoolean()).isTrue();
        showsOnlyWhatWasSigned(signature);
        assertThat(as(SRO).get(API + "/reviews/" + review + "/sheets").body())
                .contains("\"signed\"")
                .doesNotContain(FALSE_NAME);
    }

    /** So that a field that is added is thought about. */
    @Test
    void everyStoredFieldIsAmongThem() {
        var changed = Stream.concat(changesOfWhatIsSigned(), changesOfTheRest())
                .map(Change::field)
                .toList();
        assertThat(changed).containsAll(fields(Signature.class, "signatures.0."));
        // review and revision are the sheet's id; the signatures are looked at one by one
        assertThat(fields(SignOffSheet.class, ""))
                .filteredOn(
                        field -> !List.of("review", "revision", "signatures").contains(field))
                .allMatch(changed::contains);
    }

    /** A sheet copied onto another review, and a signature copied from one sheet onto another, count for nothing. */
    @Test
    void aSignatureCountsOnItsOwnSheetOnly() {
        var sheets = database.getCollection("sheets");
        var honest = signedReview();
        var copy = frozenReview();
        signatureTask(copy, "icb-sro~QUY");
        var signature =
                sheets.find(Filters.eq(honest + "~1")).first().getEmbedded(List.of("body", "signatures"), List.class);
        sheets.updateOne(Filters.eq(copy + "~1"), new Document("$set", new Document("body.signatures", signature)));
        var shown = as(SRO).get(API + "/signatures/" + copy + "~1~icb-sro~QUY").json();
        assertThat(shown.at("/valid").asBoolean()).isFalse();
        assertThat(shown.at("/signed").isNull()).isTrue();
        assertThat(as(CMO).get(API + "/reviews/" + copy + "/sheets")
                        .json()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("not-valid");
    }

    private static void showsOnlyWhatWasSigned(JsonNode signature) {
        var signed = signature.at("/signed");
        if (!signed.isNull()) {
            assertThat(signed.at("/signatory/name").asString()).isEqualTo(SRO.sub());
            assertThat(signed.at("/signatory/office").asString()).isEqualTo("icb-sro");
            assertThat(signed.at("/icb").asString()).isEqualTo("QUY");
            assertThat(signed.at("/signedAt").asString()).doesNotStartWith("1970");
            assertThat(signature.at("/officeLabel").asString()).isEqualTo("ICB Senior Responsible Owner");
        }
        assertThat(signature.toString()).doesNotContain(FALSE_NAME).doesNotContain(FALSE_HASH);
    }

    private String signedReview() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        assertThat(sign(SRO, task, review).status()).isLessThan(300);
        return review;
    }

    private void change(String review, Change change) {
        var changed = database.getCollection("sheets")
                .updateOne(
                        Filters.eq(review + "~1"),
                        new Document("$set", new Document("body." + change.field(), change.value())));
        assertThat(changed.getMatchedCount()).isEqualTo(1);
    }

    private static Document slot(String office, String organisation) {
        return new Document("office", office).append("organisation", organisation);
    }

    private static List<String> fields(Class<?> record, String prefix) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> prefix + component.getName())
                .toList();
    }
}
