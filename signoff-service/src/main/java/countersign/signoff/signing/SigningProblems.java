package countersign.signoff.signing;

import countersign.platform.problem.Problem;
import countersign.signoff.sheet.SheetRefusal;

/** Refusals of a signature or a decline, in words. */
final class SigningProblems {

    private SigningProblems() {}

    static Problem of(SheetRefusal refusal) {
        return switch (refusal) {
            case SUPERSEDED ->
                Problem.conflict(
                        "revision-superseded",
                        "This revision went back for rework. You will be asked to sign the next revision.");
            case NO_SUCH_SLOT -> Problem.conflict("no-such-slot", "This revision has no such place to sign.");
            case SLOT_SIGNED -> Problem.conflict("already-signed", "This place is signed already.");
            case DECLINE_UNDER_CONSIDERATION ->
                Problem.conflict(
                        "decline-under-consideration",
                        "Somebody who was asked to sign has declined, and the ICB is deciding what happens next. You do not need to do anything now.");
            case PERSON_SIGNED_ANOTHER_SLOT ->
                Problem.conflict(
                        "one-person-one-signature",
                        "You have already signed this revision for another office. A different person must sign here.");
        };
    }

    static Problem contentDiffers(SigningResult.ContentDiffers differs) {
        return Problem.conflict(
                "content-differs", differs.what() + " Nothing was signed. Open the document again, then sign.");
    }

    static Problem closed(SigningResult.TaskClosed closed) {
        return Problem.conflict("task-closed", "Nobody waits for this: it is " + closed.state() + ".")
                .with("state", closed.state());
    }
}
