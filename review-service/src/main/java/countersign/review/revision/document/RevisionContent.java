package countersign.review.revision.document;

import countersign.review.form.FormRef;
import countersign.review.form.published.PublishedForm;
import java.util.List;
import java.util.Map;

/**
 * The content of a frozen revision: {@code content.json} is its canonical form. Only texts, integers, booleans, lists
 * and objects. A published schema never changes: a new one gets a new name.
 *
 * @param frozenAt ISO 8601 in UTC
 * @param responses what the ICB itself answered
 * @param cited what was asked of teams and providers
 */
public record RevisionContent(
        String schema,
        String reviewId,
        String icb,
        String region,
        String title,
        int revision,
        String frozenAt,
        List<InlineResponse> responses,
        List<FindingContent> findings,
        List<ActionContent> draftActions,
        List<CitedResponse> cited) {

    public static final String SCHEMA = "countersign/review-revision/2";

    /** One version of a form, with the SHA-256 of its definition. */
    public record FormUsed(String id, int version, String sha256) {

        public static FormUsed of(PublishedForm published) {
            return new FormUsed(
                    published.form().id(),
                    published.form().version(),
                    published.sha256().hex());
        }

        public FormRef ref() {
            return new FormRef(id, version);
        }
    }

    /**
     * Answers that are part of the content.
     *
     * @param answers by the keys of the form, as {@link countersign.review.form.AnswersJson} says
     */
    public record InlineResponse(String use, FormUsed form, Map<String, Object> answers) {}

    /**
     * A response of a team or provider.
     *
     * @param team empty for the provider as a whole
     * @param version of the response as it was cited
     * @param state issued, submitted, accepted or not-returned
     * @param sha256 of its canonical bytes; empty unless it was accepted
     * @param answers those that all parties may read; empty unless it was accepted
     */
    public record CitedResponse(
            String use,
            String id,
            FormUsed form,
            String organisation,
            String team,
            String name,
            long version,
            String state,
            String sha256,
            Map<String, Object> answers) {}

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
}
