package countersign.review.revision.contradiction;

import org.jspecify.annotations.Nullable;

/**
 * Two statements that cannot both hold, shown to the review lead before anything goes anywhere.
 *
 * @param kind policy-and-answer, policy-and-return, answer-and-return or assured-and-provision
 * @param organisation whose statement it is, if one organisation's
 * @param title the one statement, and {@code detail} what speaks against it
 * @param assessmentId where the answer stands, if it is one
 * @param question the number of the question, if it is an answer
 */
public record Contradiction(
        String kind,
        @Nullable String organisation,
        String title,
        String detail,
        @Nullable String assessmentId,
        @Nullable String question) {

    static Contradiction between(String kind, @Nullable String organisation, String title, String detail) {
        return new Contradiction(kind, organisation, title, detail, null, null);
    }
}
