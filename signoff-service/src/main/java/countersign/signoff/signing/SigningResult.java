package countersign.signoff.signing;

import countersign.platform.problem.Problem;
import countersign.signoff.appointment.Slot;
import countersign.signoff.sheet.Decline;
import countersign.signoff.sheet.SheetRefusal;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;

/** What came of an attempt to sign or to decline. */
sealed interface SigningResult {

    record Signed(SignOffSheet sheet, Signature signature) implements SigningResult {}

    record Declined(Slot slot, Decline decline) implements SigningResult {}

    /** The caller may not, or what they sent is not enough. */
    record Refused(Problem problem) implements SigningResult {}

    /** They may, but not with this login. */
    record LoginTooOld() implements SigningResult {}

    /** What they were shown is not what would be signed. */
    record ContentDiffers(String what) implements SigningResult {}

    /** The sheet takes neither signature nor decline from them now. */
    record SheetRefuses(SheetRefusal refusal) implements SigningResult {}

    record TaskClosed(String state) implements SigningResult {}

    record KeyReused() implements SigningResult {}
}
