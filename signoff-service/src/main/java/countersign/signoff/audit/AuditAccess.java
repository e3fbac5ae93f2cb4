package countersign.signoff.audit;

import countersign.platform.http.Cursor;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who reads a chain, and where in it a page begins. */
final class AuditAccess {

    private AuditAccess() {}

    /** The people of the organisation whose chain it is. */
    static boolean reads(OdsCode icb, Caller caller) {
        return caller.isPerson() && caller.belongsTo(icb);
    }

    /** The number after the one that the cursor names; 0 without one. */
    static long next(@Nullable String cursor) {
        return Cursor.decode(cursor, 1) == null ? 0 : place(cursor) + 1;
    }

    /** The number that the cursor names; 0 without one. */
    static long place(@Nullable String cursor) {
        var after = Cursor.decode(cursor, 1);
        try {
            return after == null ? 0 : Long.parseLong(after.keys().getFirst());
        } catch (NumberFormatException forged) {
            throw new ProblemException(
                    Problem.malformed("cursor-malformed", "The cursor is not one that this list gave out."));
        }
    }
}
