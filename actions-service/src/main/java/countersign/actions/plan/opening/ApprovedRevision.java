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

/** What is used here of the content of a frozen revision (schema {@code countersign/review-revision/1}). */
record ApprovedRevision(
        ReviewId reviewId,
        OdsCode icb,
        String title,
        int revision,
        @Nullable List<Commitment> draftActions,
        @Nullable Coverage coverage) {

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
        Stream<OdsCode> parts = coverage == null ? Stream.of() : coverage.organisations();
        List<OdsCode> sight = Stream.concat(Stream.of(icb), parts).distinct().toList();
        return new Action.Origin(reviewId, title, icb, sight, revision);
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
