package countersign.gateway.programme;

import countersign.gateway.client.review.ReviewProgress;
import countersign.gateway.client.signoff.SignoffProgress;
import countersign.gateway.programme.board.Board;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The stages of a review's route, in order, and how far each is, as the services tell it: review-service the route and
 * its own stages, signoff-service those of the revision that is with it.
 */
final class Route {

    /** How far a stage is; unknown when the service that knows did not answer. */
    enum State {
        DONE,
        NOW,
        SENT_BACK,
        NOT_STARTED,
        UNKNOWN;

        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElse(UNKNOWN);
        }

        /** Such as {@code not-started}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One stage, with what the services say of it. */
    record Stage(
            String id,
            String name,
            State state,
            ReviewProgress.Stage told,
            Optional<SignoffProgress.Stage> considered) {}

    private Route() {}

    static List<Stage> of(Board board) {
        return board.progress().stages().stream()
                .map(told -> stage(board, told))
                .toList();
    }

    private static Stage stage(Board board, ReviewProgress.Stage told) {
        var considered = board.signoff().stream()
                .flatMap(known -> known.stages().stream())
                .filter(stage -> stage.id().equals(told.id()))
                .findFirst();
        var state =
                switch (told.state()) {
                    case "with-signoff" ->
                        board.signoff().isEmpty()
                                ? State.UNKNOWN
                                : considered
                                        .filter(stage -> stage.revision()
                                                == board.progress().revision())
                                        .map(stage -> State.of(stage.state()))
                                        .orElse(State.NOT_STARTED);
                    default -> State.of(told.state());
                };
        var name = considered.map(SignoffProgress.Stage::name).orElseGet(() -> Groups.name(told.id()));
        return new Stage(told.id(), name, state, told, considered);
    }
}
