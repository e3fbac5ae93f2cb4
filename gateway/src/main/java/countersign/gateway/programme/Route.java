package countersign.gateway.programme;

import countersign.gateway.programme.board.Board;
import java.util.ArrayList;
import java.util.List;

/**
 * The stages of a review's route, in order, and how far each is: told from what the services have recorded, never from
 * the engine. The ids are the words of the model's stages, which milestones use too.
 */
final class Route {

    /** How far a stage is. */
    enum State {
        DONE,
        NOW,
        NEXT
    }

    /** One stage. */
    record Stage(String id, String name, State state) {}

    private static final String BOARD = "icb-board";

    private final Board board;

    private Route(Board board) {
        this.board = board;
    }

    static List<Stage> of(Board board) {
        return new Route(board).stages();
    }

    private List<Stage> stages() {
        var stages = new ArrayList<Stage>();
        stages.add(stage("launch", "Launch"));
        stages.add(stage("assessments", "Self-assessments"));
        stages.add(stage("thematic-review", "Thematic review"));
        board.review().forums().stream()
                .filter(forum -> !forum.equals(BOARD))
                .forEach(forum -> stages.add(stage(forum, Groups.name(forum))));
        stages.add(stage("director-sign-off", "Director sign-off"));
        stages.add(stage(BOARD, Groups.name(BOARD)));
        if (board.review().closed() != null) {
            stages.add(stage("closed", "Closed without approval"));
            return stages.stream()
                    .map(stage -> new Stage(stage.id(), stage.name(), State.DONE))
                    .toList();
        }
        stages.add(stage("outcome-return", "Return to NHS England"));
        stages.add(stage("conclusion", "Concluded"));
        return upTo(stages);
    }

    private Stage stage(String id, String name) {
        return new Stage(id, name, done(id) ? State.DONE : State.NEXT);
    }

    /** The first stage that is not done is the one where the review is; nothing behind it counts yet. */
    private List<Stage> upTo(List<Stage> stages) {
        var told = new ArrayList<Stage>();
        var reached = false;
        for (Stage stage : stages) {
            if (reached) {
                told.add(new Stage(stage.id(), stage.name(), State.NEXT));
            } else if (stage.state() == State.DONE) {
                told.add(stage);
            } else {
                told.add(new Stage(stage.id(), stage.name(), State.NOW));
                reached = true;
            }
        }
        return told;
    }

    private boolean done(String id) {
        var review = board.review();
        return switch (id) {
            case "launch" -> review.launched();
            case "assessments" -> handedOver() || board.waits("thematic-review") || allIn();
            case "thematic-review" -> handedOver() && !board.waits("thematic-review");
            case "director-sign-off" ->
                board.sheet().map(sheet -> sheet.state().equals("complete")).orElse(false);
            case "outcome-return" ->
                board.lastReturn("review-outcome")
                        .map(sent -> sent.state().equals("accepted"))
                        .orElse(false);
            case "conclusion" -> review.concludedAt() != null;
            default -> considered(id);
        };
    }

    private boolean handedOver() {
        return board.review().revision() > 0;
    }

    private boolean allIn() {
        var assessments = board.assessments();
        return !assessments.isEmpty()
                && assessments.stream()
                        .allMatch(one ->
                                one.state().equals("accepted") || one.state().equals("not-returned"));
    }

    /** A group has let the current revision pass. */
    private boolean considered(String stage) {
        return board.lastDecision(stage)
                .filter(decision -> decision.revision() == board.review().revision())
                .map(decision -> switch (decision.outcome()) {
                    case "deferred", "returned", "rejected" -> false;
                    default -> true;
                })
                .orElse(false);
    }
}
