package countersign.gateway.programme;

import countersign.gateway.client.Visibility;
import countersign.gateway.client.review.ReviewProgress;
import countersign.gateway.client.review.response.ResponseClient.Line;
import countersign.gateway.client.signoff.SignoffProgress;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Stages;
import countersign.gateway.page.show.Tag;
import countersign.gateway.programme.board.Board;
import countersign.gateway.region.Returned;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The stages of the route, each with what is known about it. */
@Component
class StageNotes {

    private final Words words;

    StageNotes(Words words) {
        this.words = words;
    }

    Stages stages(Board board, List<Route.Stage> route) {
        return new Stages(route.stream()
                .map(stage -> new Stages.Stage(
                        stage.id(), stage.name(), stage.state().word(), tag(stage), note(board, stage)))
                .toList());
    }

    /** What was considered before a rework comes again. */
    private static Tag tag(Route.Stage stage) {
        return switch (stage.state()) {
            case DONE -> Tag.of("Done", "green");
            case NOW -> Tag.of("Now", "blue");
            case SENT_BACK -> Tag.of("Sent back", "red");
            case NOT_STARTED -> Tag.of(stage.considered().isPresent() ? "To be repeated" : "Not started", "grey");
            case UNKNOWN -> Tag.of("Not known at the moment", "grey");
        };
    }

    private String note(Board board, Route.Stage stage) {
        return switch (stage.id()) {
            case "assessments" -> heard(board);
            case "thematic-review" -> handedOver(board.progress(), stage.state());
            case "outcome-return" ->
                board.lastReturn("review-outcome")
                        .filter(_ -> stage.state() != Route.State.NOT_STARTED)
                        .map(sent -> Returned.tag(sent.state()).text() + on(", sent on ", stage.told()))
                        .orElseGet(() -> sent(board, stage.told()));
            case "director-sign-off" ->
                stage.considered().map(StageNotes::signed).orElse("");
            default -> stage.considered().map(this::decided).orElseGet(() -> on("On ", stage.told()));
        };
    }

    /** For those who are shown no return: what they are shown of the review says what became of it. */
    private String sent(Board board, ReviewProgress.Stage told) {
        return on(board.review().state().equals("concluded") ? "Accepted, sent on " : "Sent on ", told);
    }

    private String on(String did, ReviewProgress.Stage told) {
        return Optional.ofNullable(told.at()).map(at -> did + words.day(at)).orElse("");
    }

    private static String handedOver(ReviewProgress progress, Route.State state) {
        var last = "Revision " + progress.revision() + " is the last one handed over";
        if (progress.revision() == 0) {
            return "";
        }
        return state == Route.State.NOW ? "Revision " + (progress.revision() + 1) + " is being written. " + last : last;
    }

    /** Of what the reader is shown: all, or their own organisation's. */
    private static String heard(Board board) {
        var all = board.assessments().size();
        var accepted = board.assessments().stream().filter(Line::accepted).count();
        var whose = board.progress().assessments() == Visibility.OWN ? "Your organisation: " : "";
        return all == 0 ? "" : whose + accepted + " of " + all + " accepted";
    }

    private static String signed(SignoffProgress.Stage stage) {
        return stage.signed() + " of " + stage.toSign() + " signed (revision " + stage.revision() + ")";
    }

    private String decided(SignoffProgress.Stage stage) {
        var outcome = stage.outcome();
        var date = stage.date();
        return outcome == null || date == null
                ? ""
                : Decisions.outcome(outcome).text() + " on " + words.day(date) + " (revision " + stage.revision() + ")";
    }
}
