package countersign.review.progress;

import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.file.ReturnKind;
import countersign.review.programme.FormUse;
import countersign.review.progress.Stage.State;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.ResponseSummary;
import countersign.review.review.Review;
import countersign.review.review.terms.ForumStage;
import countersign.review.revision.Revision;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the stages of a review's route in their order from what is recorded here, never from the engine. */
@Component
class Stages {

    private final ResponseSummaries responses;
    private final Revisions revisions;
    private final Returns returns;

    Stages(ResponseSummaries responses, Revisions revisions, Returns returns) {
        this.responses = responses;
        this.revisions = revisions;
        this.returns = returns;
    }

    List<Stage> of(Review review) {
        Optional<Revision> latest = revisions.latest(review.id()).map(found -> found.body());
        boolean written = latest.filter(Stages::isWritten).isPresent();
        int revision = latest.map(Stages::lastFrozen).orElse(0);
        boolean handedOver = !written && revision > 0;
        List<Stage> stages = new ArrayList<>();
        stages.add(launch(review));
        stages.add(Stage.of("assessments", assessments(review, latest.isPresent())));
        stages.add(Stage.of("thematic-review", written ? State.NOW : handedOver ? State.DONE : State.NOT_STARTED));
        stages.addAll(groups(review, handedOver ? State.WITH_SIGNOFF : State.NOT_STARTED));
        Optional<NhseReturn> outcome = handedOver ? outcome(review, revision) : Optional.empty();
        if (review instanceof Review.Closed closed) {
            stages.add(Stage.done("closed", closed.closure().at()));
            return stages;
        }
        stages.add(outcome.map(Stages::outcomeReturn).orElse(Stage.of("outcome-return", State.NOT_STARTED)));
        stages.add(conclusion(review));
        return stages;
    }

    /** The process waits for it to be written, or to be written anew. */
    private static boolean isWritten(Revision latest) {
        return latest instanceof Draft draft && draft.job().isPresent();
    }

    private static int lastFrozen(Revision latest) {
        return latest.ref().number() - (latest instanceof Draft ? 1 : 0);
    }

    private static Stage launch(Review review) {
        return switch (review) {
            case Review.Opened _ -> Stage.of("launch", State.NOW);
            case Review.Launched launched ->
                Stage.done("launch", launched.launched().at());
            case Review.Concluded concluded ->
                Stage.done("launch", concluded.launched().at());
            case Review.Closed closed -> Stage.done("launch", closed.launched().at());
        };
    }

    private State assessments(Review review, boolean drafted) {
        if (review instanceof Review.Opened) {
            return State.NOT_STARTED;
        }
        var all = responses.of(review.id(), FormUse.SELF_ASSESSMENT);
        boolean in = !all.isEmpty() && all.stream().noneMatch(ResponseSummary::isOpen);
        return drafted || in ? State.DONE : State.NOW;
    }

    private static List<Stage> groups(Review review, State state) {
        List<String> ids = new ArrayList<>();
        review.terms().forums().stream()
                .filter(forum -> forum != ForumStage.ICB_BOARD)
                .forEach(forum -> ids.add(word(forum)));
        ids.add("director-sign-off");
        ids.add(word(ForumStage.ICB_BOARD));
        return ids.stream().map(id -> Stage.of(id, state)).toList();
    }

    private static String word(ForumStage forum) {
        return forum.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<NhseReturn> outcome(Review review, int revision) {
        return returns.of(review.id()).stream()
                .map(found -> found.body())
                .filter(found -> found.file().kind() == ReturnKind.REVIEW_OUTCOME)
                .filter(found -> found.file().revision().equals(Optional.of(revision)))
                .findFirst();
    }

    private static Stage outcomeReturn(NhseReturn last) {
        return switch (last.standing()) {
            case Standing.Accepted _ -> outcomeReturn(State.DONE, last);
            case Standing.Prepared _,
                    Standing.Submitted _,
                    Standing.Acknowledged _,
                    Standing.Queried _,
                    Standing.QueryAnswered _ -> outcomeReturn(State.NOW, last);
        };
    }

    private static Stage outcomeReturn(State state, NhseReturn sent) {
        return new Stage("outcome-return", state, sent.submittedAt().orElse(null));
    }

    private static Stage conclusion(Review review) {
        return review instanceof Review.Concluded(var file, var launched, Instant at)
                ? Stage.done("conclusion", at)
                : Stage.of("conclusion", State.NOT_STARTED);
    }
}
