package countersign.signoff.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Sha256;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.signoff.appointment.Office;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.ReviewId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignOffSheetTest {

    private static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");
    private static final OdsCode ICB = new OdsCode("QUY");
    private static final Slot SRO = new Slot(Office.ICB_SRO, ICB);
    private static final Slot CMO = new Slot(Office.ICB_CHIEF_MEDICAL_OFFICER, ICB);
    private static final PersonId ONE = new PersonId("one");
    private static final PersonId TWO = new PersonId("two");
    private static final SignOffSheet OPEN = new SignOffSheet(
            new ReviewId("rev-1"),
            "A review",
            ICB,
            2,
            Sha256.ofText("content"),
            Sha256.ofText("document"),
            1,
            List.of(),
            List.of(SRO, CMO),
            List.of(),
            List.of(),
            7,
            NOW,
            null);

    @Test
    void isCompleteWhenEveryOfficeHasSigned() {
        assertThat(OPEN.status()).isEqualTo(SheetStatus.OPEN);
        var half = OPEN.with(signature(SRO, ONE));
        assertThat(half.status()).isEqualTo(SheetStatus.OPEN);
        assertThat(half.outstanding()).containsExactly(CMO);
        assertThat(half.with(signature(CMO, TWO)).status()).isEqualTo(SheetStatus.COMPLETE);
    }

    @Test
    void takesOneSignatureToASlotAndToAPerson() {
        var half = OPEN.with(signature(SRO, ONE));
        assertThat(OPEN.refusal(ONE, SRO)).isEmpty();
        assertThat(half.refusal(TWO, SRO)).contains(SheetRefusal.SLOT_SIGNED);
        assertThat(half.refusal(ONE, SRO)).contains(SheetRefusal.SLOT_SIGNED);
        assertThat(half.refusal(ONE, CMO)).contains(SheetRefusal.PERSON_SIGNED_ANOTHER_SLOT);
        assertThat(half.refusal(TWO, CMO)).isEmpty();
        assertThat(half.refusal(TWO, new Slot(Office.ICB_SRO, new OdsCode("QOX"))))
                .contains(SheetRefusal.NO_SUCH_SLOT);
    }

    @Test
    void waitsForTheConsiderationOfADeclineAndKeepsWhatWasSigned() {
        var declined = OPEN.with(signature(SRO, ONE)).with(decline(CMO, TWO));
        assertThat(declined.status()).isEqualTo(SheetStatus.DECLINED);
        assertThat(declined.refusal(TWO, CMO)).contains(SheetRefusal.DECLINE_UNDER_CONSIDERATION);
        var again = declined.askedAgain(8, NOW.plusSeconds(60));
        assertThat(again.outstanding()).containsExactly(CMO);
        assertThat(again.refusal(TWO, CMO)).isEmpty();
        assertThat(again.signatureOf(SRO)).isPresent();
        assertThat(again.declines()).hasSize(1);
    }

    @Test
    void theSameJobDoesNotAskTwice() {
        var again = OPEN.with(decline(CMO, TWO)).askedAgain(8, NOW);
        var declinedAgain = again.with(decline(CMO, TWO));
        assertThat(declinedAgain.askedAgain(8, NOW)).isEqualTo(declinedAgain);
        assertThat(declinedAgain.status()).isEqualTo(SheetStatus.DECLINED);
    }

    @Test
    void supersededItKeepsEverythingAndTakesNothing() {
        var superseded = OPEN.with(signature(SRO, ONE)).superseded(NOW);
        assertThat(superseded.status()).isEqualTo(SheetStatus.SUPERSEDED);
        assertThat(superseded.signatureOf(SRO)).isPresent();
        assertThat(superseded.refusal(TWO, CMO)).contains(SheetRefusal.SUPERSEDED);
        assertThat(superseded.signatureId(SRO)).isEqualTo("rev-1~2~icb-sro~QUY");
    }

    private static Signature signature(Slot slot, PersonId person) {
        return new Signature(
                slot, person, "Name", "", Sha256.ofText("statement"), "jws", "kid", NOW, new RememberedKey("k", "h"));
    }

    private static Decline decline(Slot slot, PersonId person) {
        return new Decline(slot, person, "Name", "reasons", NOW, new RememberedKey("k", "h"), null);
    }
}
