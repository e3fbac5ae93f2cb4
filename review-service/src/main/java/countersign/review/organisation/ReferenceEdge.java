package countersign.review.organisation;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.outcome.Refusal;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.util.Optional;

/** What the endpoints of the administrators' data share. */
public final class ReferenceEdge {

    private ReferenceEdge() {}

    /** Nothing if the caller is an administrator. */
    public static Optional<Refusal> refuses(Caller caller) {
        return caller.isAdministrator()
                ? Optional.empty()
                : Optional.of(
                        new Refusal.NotPermitted("administrators-only", "Only an administrator can change this."));
    }

    /** For reading: what is not a code is not found. */
    public static OdsCode ods(String text) {
        try {
            return new OdsCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new ProblemException(Problem.notFound("There is no such organisation."));
        }
    }
}
