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
                        "This revision went back for rework. Its successor will come to be signed.");
            case NO_SUCH_SLOT -> Problem.conflict("no-such-slot", "This revision has no such place to sign.");
            case SLOT_SIGNED -> Problem.conflict("already-signed", "This place is signed already.");
            case DECLINE_UNDER_CONSIDERATION ->
                Problem.conflict(
                        "decline-under-consideration",
                        "An office declined to sign, and the ICB considers what follows. Wait to be asked again.");
            case PERSON_SIGNED_ANOTHER_SLOT ->
                Problem.conflict(
                        "one-person-one-signature",
                        "You signed this revision in another office. Two places need two people.");
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
