package countersign.review.policycheck;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import countersign.platform.identity.OdsCode;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.review.ReviewId;
import java.util.regex.Pattern;

/** A policy check's id: the review's, the provider's ODS code, and {@code policy}, with tildes between. */
public record PolicyCheckId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("rev-[a-z0-9]{10}~[A-Z0-9]{2,12}~policy");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PolicyCheckId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A policy check's id is the review's id, ~, an ODS code, and ~policy");
        }
    }

    public static PolicyCheckId of(ReviewId review, OdsCode provider) {
        return new PolicyCheckId(review.value() + "~" + provider.value() + "~policy");
    }

    /** For the edge: what is not an id is not found. */
    static PolicyCheckId inPath(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(Problem.notFound("There is no such policy check."));
        }
        return new PolicyCheckId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
