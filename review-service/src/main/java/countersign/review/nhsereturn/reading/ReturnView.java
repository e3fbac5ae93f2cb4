package countersign.review.nhsereturn.reading;

import countersign.platform.identity.OdsCode;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.file.BoardApproval;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.file.ReturnKind;
import countersign.review.review.ReviewId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return.
 *
 * @param document whether there is a document of it; not of a return from before those without revision had one
 * @param approval the Board's, with its conditions, of the revision that is returned
 * @param state prepared, submitted, delivered, undelivered, acknowledged, queried, query-answered or accepted
 * @param sequence of the latest envelope; 0 before the first
 * @param delivery of the latest envelope
 * @param acceptanceFinalFrom until when it can be withdrawn; null when it cannot
 * @param acceptanceFinalAfter how long an acceptance can be withdrawn, such as {@code PT10M}; {@code PT0S} when it is
 *     final at once
 * @param queries oldest first
 * @param undelivered if the latest envelope could not be delivered
 * @param events newest first
 */
public record ReturnView(
        ReturnId id,
        ReturnKind kind,
        String title,
        ReviewId reviewId,
        String reviewTitle,
        OdsCode icb,
        String icbName,
        OdsCode region,
        String regionName,
        @Nullable Integer revision,
        String contentSha256,
        boolean document,
        @Nullable BoardApproval approval,
        String state,
        int sequence,
        Instant preparedAt,
        @Nullable Instant submittedAt,
        @Nullable Transport delivery,
        @Nullable Given acknowledgement,
        @Nullable Given acceptance,
        @Nullable Instant acceptanceFinalFrom,
        Duration acceptanceFinalAfter,
        List<Query> queries,
        @Nullable Undelivered undelivered,
        int chases,
        List<Event> events,
        May may,
        long version) {

    /**
     * What became of an envelope.
     *
     * @param state under-way, delivered, undelivered or received-otherwise
     * @param at since when; none while under way
     * @param failingSince since when an endpoint does not take it, while it is still being sent
     * @param reason why it is undelivered, or how it was received otherwise; may be empty
     */
    public record Transport(
            int sequence,
            Instant dispatchedAt,
            List<String> endpoints,
            String state,
            @Nullable Instant at,
            @Nullable Instant failingSince,
            String reason) {}

    /** An answer of the region, and who gave it. */
    public record Given(Instant at, String by, OdsCode organisation) {}

    /** What the region asks; the response is null while there is none. */
    public record Query(
            Instant at,
            String by,
            OdsCode organisation,
            String text,
            @Nullable Response response) {}

    /** What the ICB responds; the outcome is resubmit or rework. */
    public record Response(Instant at, String by, String text, String outcome) {}

    /** Since when it could not be delivered, and why. */
    public record Undelivered(Instant since, String reason) {}

    /** What the caller may do now. */
    public record May(
            boolean acknowledge,
            boolean query,
            boolean accept,
            boolean withdraw,
            boolean respond,
            boolean resolve,
            boolean readReview) {}
}
