package countersign.actions.plan.opening;

import countersign.actions.action.Action;
import countersign.actions.action.Commitment;
import countersign.actions.action.ReviewId;
import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is used here of the content of a frozen revision, in either schema.
 *
 * @param coverage who had a part, in the first schema
 * @param cited the same in the second
 */
record ApprovedRevision(
        String schema,
        ReviewId reviewId,
        OdsCode icb,
        String title,
        int revision,
        @Nullable List<Commitment> draftActions,
        @Nullable Coverage coverage,
        @Nullable List<Part> cited) {

    private static final String FIRST = "countersign/review-revision/1";
    private static final String SECOND = "countersign/review-revision/2";

    /** Who had a part in the review. */
    record Coverage(
            @Nullable List<Part> assessments, @Nullable List<Part> policyChecks) {

        Stream<OdsCode> organisations() {
            return Stream.of(assessments, policyChecks)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .map(Part::organisation);
        }
    }

    record Part(OdsCode organisation) {}

    boolean is(ReviewId review, int number) {
        return reviewId.equals(review) && revision == number;
    }

    Action.Origin origin() {
        List<OdsCode> sight = Stream.concat(Stream.of(icb), parts()).distinct().toList();
        return new Action.Origin(reviewId, title, icb, sight, revision);
    }

    /**
     * Those that had a part in the review.
     *
     * @throws IllegalStateException if the schema is not known here
     */
    private Stream<OdsCode> parts() {
        return switch (schema) {
            case FIRST -> coverage == null ? Stream.of() : coverage.organisations();
            case SECOND -> cited == null ? Stream.of() : cited.stream().map(Part::organisation);
            default ->
                throw new IllegalStateException("The content of a revision in schema " + schema + " is not known");
        };
    }

    /** Its draft actions, and the conditions under which it was approved. */
    List<Action> actions(List<Standings.Condition> conditions, Instant at) {
        Action.Origin origin = origin();
        Stream<Action> drafted = Objects.requireNonNullElse(draftActions, List.<Commitment>of()).stream()
                .map(commitment -> Action.open(origin, commitment, at));
        Stream<Action> asked = IntStream.range(0, conditions.size())
                .mapToObj(index -> Action.condition(origin, commitment(index + 1, conditions.get(index)), at));
        return Stream.concat(drafted, asked).toList();
    }

    private Commitment commitment(int number, Standings.Condition condition) {
        return Commitment.condition(
                "board-" + revision + "-" + number, condition.text(), icb, condition.owner(), condition.due());
    }
}
