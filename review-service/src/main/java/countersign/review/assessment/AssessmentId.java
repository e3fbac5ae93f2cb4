package countersign.review.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import countersign.platform.identity.OdsCode;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.ReviewId;
import java.util.regex.Pattern;

/** An assessment's id: the review's, a tilde, and the team's id or (for the provider level) the provider's ODS code. */
public record AssessmentId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("rev-[a-z0-9]{10}~[A-Za-z0-9][A-Za-z0-9-]{1,59}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An assessment's id is the review's id, ~, and a team or provider");
        }
    }

    public static AssessmentId of(ReviewId review, TeamId team) {
        return new AssessmentId(review.value() + "~" + team.value());
    }

    public static AssessmentId of(ReviewId review, OdsCode provider) {
        return new AssessmentId(review.value() + "~" + provider.value());
    }

    /** For the edge: what is not an id is not found. */
    public static AssessmentId inPath(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(Problem.notFound("There is no such assessment."));
        }
        return new AssessmentId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
