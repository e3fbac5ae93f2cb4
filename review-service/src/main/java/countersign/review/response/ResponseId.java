package countersign.review.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import countersign.platform.identity.OdsCode;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.ReviewId;
import java.util.regex.Pattern;

/**
 * A response's id: the review's, a tilde, and the team's id or the provider's ODS code; for the policy check also
 * {@code ~policy}.
 */
public record ResponseId(@JsonValue String value) {

    private static final String CHECK = "~policy";
    private static final Pattern FORM =
            Pattern.compile("rev-[a-z0-9]{10}~(?:[A-Za-z0-9][A-Za-z0-9-]{1,59}|[A-Z0-9]{2,12}" + CHECK + ")");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ResponseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A response's id is the review's id, ~, and a team or provider");
        }
    }

    public static ResponseId of(ReviewId review, TeamId team) {
        return new ResponseId(review.value() + "~" + team.value());
    }

    public static ResponseId of(ReviewId review, OdsCode provider) {
        return new ResponseId(review.value() + "~" + provider.value());
    }

    /** Of the provider's policy check. */
    public static ResponseId ofCheck(ReviewId review, OdsCode provider) {
        return new ResponseId(review.value() + "~" + provider.value() + CHECK);
    }

    /** For the edge: what is not an id is not found. */
    public static ResponseId inPath(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(Problem.notFound(Sight.NOT_THERE));
        }
        return new ResponseId(text);
    }

    boolean isOfCheck() {
        return value.endsWith(CHECK);
    }

    @Override
    public String toString() {
        return value;
    }
}
