package countersign.review.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import countersign.platform.identity.OdsCode;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.form.FormRef;
import countersign.review.organisation.team.TeamId;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.review.ReviewId;
import java.util.regex.Pattern;

/**
 * A response's own id, as in {@code self-assessment~maturity-index-2~2024~awp-bristol-rose}; or the id by which a
 * review cites it: the review's, a tilde, and the team's id or the provider's ODS code, for the policy check also
 * {@code ~policy}. Responses that were issued before they belonged to their respondents have one of the second form.
 */
public record ResponseId(@JsonValue String value) {

    private static final String CHECK = "~policy";
    private static final String RESPONDENT = "~[A-Za-z0-9][A-Za-z0-9-]{1,59}";
    private static final Pattern CITED =
            Pattern.compile("rev-[a-z0-9]{10}(?:" + RESPONDENT + "|~[A-Z0-9]{2,12}" + CHECK + ")");
    private static final Pattern FORM = Pattern.compile(CITED.pattern() + "|[a-z-]{1,40}~[a-z0-9-]{1,80}~"
            + Programme.PERIOD + RESPONDENT + "(?:~[1-9][0-9]{0,5})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ResponseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a response: " + value);
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

    /** The first, second, ... of a series, counted from 1. */
    public static ResponseId in(String series, int number) {
        return new ResponseId(number == 1 ? series : series + "~" + number);
    }

    /** What the responses have in common that answer the same. */
    public static String series(FormUse use, FormRef form, String period, Subject subject) {
        TeamId team = subject.team();
        String respondent = team == null ? subject.provider().value() : team.value();
        return String.join("~", use.word(), form.id() + "-" + form.version(), period, respondent);
    }

    /** Whether it may be the id of a citation. */
    boolean mayBeCitation() {
        return CITED.matcher(value).matches();
    }

    boolean isOfCheck() {
        return value.endsWith(CHECK) || value.startsWith(FormUse.POLICY_CHECK.word() + "~");
    }

    @Override
    public String toString() {
        return value;
    }
}
