package countersign.gateway.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that waits on somebody.
 *
 * @param target id of the thing to work on
 * @param laterUntil the day, still to come, to which it was put off
 * @param alsoFor the further reviews that it is done for
 * @param waitingOn in words, such as "Team lead, Bristol ROSE"
 */
public record WorkItem(
        String id,
        String kind,
        String title,
        String reviewId,
        String reviewTitle,
        String icb,
        String organisation,
        String waitingOn,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable LocalDate laterUntil,
        int reminders,
        String target,
        @Nullable List<Also> alsoFor) {

    /** A further review, with its ICB. */
    public record Also(String reviewId, String reviewTitle, String icb) {}

    private static final Set<String> OWED =
            Set.of("undelivered-return", "query-response", "return-answer", "delivery", "webhook-endpoint");

    /**
     * What is owed between the ICB and NHS England first, the oldest first; then what is due, which has the overdue
     * first; then what has no date, the oldest first; then what was put off until a later day.
     */
    public static final Comparator<WorkItem> MOST_URGENT_FIRST = Comparator.comparing(WorkItem::urgency)
            .thenComparing(WorkItem::since)
            .thenComparing(WorkItem::id);

    /** How urgent it is; the first are the most. */
    public enum Urgency {
        OWED,
        DUE,
        UNDATED,
        LATER
    }

    public Urgency urgency() {
        if (laterUntil != null) {
            return Urgency.LATER;
        }
        return OWED.contains(kind) ? Urgency.OWED : dueAt == null ? Urgency.UNDATED : Urgency.DUE;
    }

    /** What it is sorted by among those that are as urgent. */
    public Instant since() {
        return dueAt == null || urgency() == Urgency.OWED ? openedAt : dueAt;
    }

    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    /** Each review that it is done for, the one first that wants it first. */
    public List<Also> reviews() {
        return Stream.concat(
                        Stream.of(new Also(reviewId, reviewTitle, icb)),
                        alsoFor == null ? Stream.empty() : alsoFor.stream())
                .toList();
    }

    /** Where it is done. */
    public String href() {
        return switch (kind) {
            case "self-assessment", "policy-check" -> "/responses/" + target;
            case "moderation" -> "/responses/" + target + "/moderation";
            case "thematic-review" -> "/reviews/" + reviewId + "/thematic-review";
            case "undelivered-return", "query-response", "delivery", "return-answer" -> "/returns/" + target;
            case "webhook-endpoint" -> "/webhook-endpoints/" + target;
            case "signature" -> "/sign/" + target;
            case "plan" -> "/reviews/" + reviewId + "/plan";
            case "forum-decision", "decline-consideration", "rejection-consideration" -> "/tasks/" + target;
            default -> "/reviews/" + reviewId;
        };
    }

    /** The page of one of its reviews; empty for operators, who see no review. */
    public String hrefOf(Also review) {
        return kind.equals("webhook-endpoint") ? "" : "/reviews/" + review.reviewId();
    }

    /** The kind as people call it. */
    public static String inWords(String kind) {
        return switch (kind) {
            case "launch" -> "Launch";
            case "self-assessment" -> "Self-assessment";
            case "moderation" -> "Moderation";
            case "policy-check" -> "Policy check";
            case "thematic-review" -> "Thematic review";
            case "undelivered-return" -> "Undelivered return";
            case "query-response" -> "Query from NHS England";
            case "return-answer" -> "Return that waits for an answer";
            case "forum-decision" -> "Group decision";
            case "signature" -> "Signature";
            case "decline-consideration" -> "Declined signature";
            case "rejection-consideration" -> "Rejection";
            case "delivery" -> "Delivery of a return";
            case "webhook-endpoint" -> "Webhook endpoint";
            case "plan" -> "Action plan";
            default -> "Other";
        };
    }
}
