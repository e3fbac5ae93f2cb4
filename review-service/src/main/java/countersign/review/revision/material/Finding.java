package countersign.review.revision.material;

import countersign.platform.outcome.Fields;
import java.util.Comparator;

/**
 * What was found in one domain of the instrument.
 *
 * @param strengths what works well there; may be empty
 */
public record Finding(int domain, String finding, String strengths, Priorities priorities) {

    static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::domain);
    private static final int LONGEST = 10_000;

    /** Notes what is wrong with the texts. */
    public void check(Fields fields) {
        fields.required("finding", finding, LONGEST);
        fields.optional("strengths", strengths, LONGEST);
        priorities.check(fields);
    }
}
