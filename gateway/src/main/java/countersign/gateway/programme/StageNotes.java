package countersign.gateway.programme;

import countersign.gateway.page.Words;
import countersign.gateway.page.show.Stages;
import countersign.gateway.page.show.Tag;
import countersign.gateway.programme.board.Board;
import countersign.gateway.programme.board.Decision;
import countersign.gateway.programme.board.Sheet;
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
        return new Stages(route.stream().map(stage -> stage(board, stage)).toList());
    }

    private Stages.Stage stage(Board board, Route.Stage stage) {
        return switch (stage.state()) {
            case DONE -> new Stages.Stage(stage.name(), "done", Tag.of("Done", "green"), note(board, stage));
            case NOW -> new Stages.Stage(stage.name(), "now", Tag.of("Now", "blue"), note(board, stage));
            case NEXT -> new Stages.Stage(stage.name(), "next", Tag.of("Next", "grey"), note(board, stage));
        };
    }

    private String note(Board board, Route.Stage stage) {
        var review = board.review();
        return switch (stage.id()) {
            case "launch" ->
                Optional.ofNullable(review.launchedAt())
                        .map(at -> "On " + words.day(at))
                        .orElse("");
            case "assessments" -> heard(board);
            case "thematic-review" ->
                review.revision() == 0 ? "" : "Revision " + review.revision() + " is the last one handed over";
            case "director-sign-off" -> board.sheet().map(StageNotes::signed).orElse("");
            case "outcome-return" ->
                board.lastReturn("review-outcome")
                        .map(sent -> Returned.tag(sent.state()).text())
                        .orElse("");
            case "conclusion" ->
                Optional.ofNullable(review.concludedAt())
                        .map(at -> "On " + words.day(at))
                        .orElse("");
            case "closed" ->
                Optional.ofNullable(review.closed())
                        .map(closed -> "On " + words.day(closed.at()))
                        .orElse("");
            default -> board.lastDecision(stage.id()).map(this::decided).orElse("");
        };
    }

    private static String heard(Board board) {
        var all = board.assessments().size();
        var accepted = board.assessments().stream()
                .filter(one -> one.state().equals("accepted"))
                .count();
        return all == 0 ? "" : accepted + " of " + all + " accepted";
    }

    private static String signed(Sheet sheet) {
        var signed = sheet.slots().stream()
                .filter(slot -> slot.state().equals("signed"))
                .count();
        return signed + " of " + sheet.slots().size() + " signed";
    }

    private String decided(Decision decision) {
        var meeting = decision.meetingDate();
        var when = meeting == null ? words.day(decision.decidedAt()) : words.day(meeting);
        return Decisions.tag(decision).text() + " on " + when + " (revision " + decision.revision() + ")";
    }
}
