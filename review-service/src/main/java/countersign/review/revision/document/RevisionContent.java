package countersign.review.revision.document;

import countersign.review.revision.returnfields.ReturnFields;
import java.util.List;

/**
 * The content of a frozen revision: {@code content.json} is its canonical form. Only texts, integers, booleans and
 * lists. A published schema never changes: a new one gets a new name.
 *
 * @param frozenAt ISO 8601 in UTC
 */
public record RevisionContent(
        String schema,
        String reviewId,
        String icb,
        String region,
        String title,
        int revision,
        String frozenAt,
        InstrumentUsed instrument,
        ReturnFields returnFields,
        List<FindingContent> findings,
        List<ActionContent> draftActions,
        CoverageContent coverage) {

    public static final String SCHEMA = "countersign/review-revision/1";

    /** Which version of which instrument the teams answered. */
    public record InstrumentUsed(String id, int version) {}

    /** A finding with the title of its domain. */
    public record FindingContent(
            int domain, String title, String finding, String strengths, PrioritiesContent priorities) {}

    /** Priority areas by category. */
    public record PrioritiesContent(List<String> essential, List<String> enhancer, List<String> desirable) {}

    /**
     * An action that becomes part of the plan.
     *
     * @param term short, medium or longer
     * @param scope local or trust-wide
     * @param due ISO 8601 date
     */
    public record ActionContent(
            String draftId,
            int domain,
            String title,
            String description,
            String term,
            String scope,
            String lead,
            String owner,
            String due) {}

    /** Who was heard, and who was not. */
    public record CoverageContent(List<AssessmentContent> assessments, List<PolicyCheckContent> policyChecks) {}

    /**
     * A self-assessment.
     *
     * @param team empty for the provider as a whole
     * @param state accepted, submitted or not-returned
     */
    public record AssessmentContent(String organisation, String team, String name, String state) {}

    /**
     * A rapid policy check.
     *
     * @param state confirmed or open
     */
    public record PolicyCheckContent(String organisation, String state) {}
}
