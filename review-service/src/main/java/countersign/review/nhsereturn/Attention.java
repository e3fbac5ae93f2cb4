package countersign.review.nhsereturn;

import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Transit;
import java.util.List;

/**
 * Who has to look at a return: kept with it, so that work can be looked up.
 *
 * @param ofIcb the process waits on people of the ICB, or the region's endpoint does not take the latest envelope
 * @param ofRegion it was sent, and the region can still acknowledge, query or accept it
 * @param ofReceiver the region's endpoint does not take the latest envelope, or it was given up; for the region and for
 *     operators, until the region has it
 */
public record Attention(boolean ofIcb, boolean ofRegion, boolean ofReceiver) {

    static final Attention NOBODYS = new Attention(false, false, false);

    static Attention of(Standing standing, List<Wait> waits, List<Envelope> envelopes) {
        boolean failing =
                !envelopes.isEmpty() && envelopes.getLast().failingSince().isPresent();
        boolean lost = !envelopes.isEmpty() && envelopes.getLast().transit() instanceof Transit.Undelivered;
        return new Attention(
                failing || waits.stream().anyMatch(Waits::isOnPeople),
                !standing.answers().isEmpty(),
                failing || lost);
    }
}
