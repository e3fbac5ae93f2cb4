package countersign.review.response.answering;

import countersign.platform.outcome.Refusal;
import countersign.review.response.Response;
import java.time.Instant;
import java.util.Optional;

/** When a response takes answers: while it is with those who answer, and before its last closing date if it has one. */
public final class OpenRule {

    private OpenRule() {}

    /** Nothing if it takes answers now. */
    public static Optional<Refusal> refuses(Response response, Instant now) {
        return switch (response) {
            case Response.Issued issued ->
                issued.file().citations().stream().anyMatch(citation -> citation.takesAnswers(now))
                        ? Optional.empty()
                        : Optional.of(closed());
            case Response.Submitted submitted -> Optional.of(submitted());
            case Response.Accepted accepted -> Optional.of(submitted());
            case Response.NotReturned notReturned -> Optional.of(closed());
        };
    }

    private static Refusal closed() {
        return new Refusal.WrongState(
                "response-closed",
                "This has closed, so you cannot change its answers. If you have a question, contact the ICB’s programme office.");
    }

    private static Refusal submitted() {
        return new Refusal.WrongState("already-submitted", "This has been submitted and takes no more answers.");
    }
}
