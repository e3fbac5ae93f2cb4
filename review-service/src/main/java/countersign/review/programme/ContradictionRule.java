package countersign.review.programme;

import countersign.review.form.Scale;
import java.util.List;

/**
 * Two statements on one subject that cannot both hold.
 *
 * @param kind names the rule
 * @param sameOrganisation whether it looks only at statements of one organisation
 */
public record ContradictionRule(String kind, Side statement, Side against, boolean sameOrganisation) {

    /**
     * A statement that is looked for.
     *
     * @param from where it is made
     * @param topics on one of these
     */
    public record Side(FormUse from, List<String> topics, Scale.Polarity polarity) {}
}
