package countersign.gateway.programme;

import countersign.gateway.client.Visibility;
import countersign.gateway.client.review.response.ResponseClient.Line;
import countersign.gateway.page.show.Counts;
import countersign.gateway.page.show.Counts.Count;
import countersign.gateway.page.show.Tag;
import countersign.gateway.programme.board.Board;
import java.util.List;

/** Who has been heard: self-assessments by state. */
final class Coverage {

    private Coverage() {}

    /** None for those who are not shown any. */
    static Counts of(Board board) {
        var assessments = board.assessments();
        var visible = board.progress().assessments();
        if (visible != Visibility.SHOWN && visible != Visibility.OWN) {
            return new Counts(List.of());
        }
        return new Counts(List.of(
                count(assessments, "accepted", "accepted", false),
                count(assessments, "submitted", "waiting for moderation", false),
                count(assessments, "issued", "not yet submitted", false),
                count(assessments, "not-returned", "closed, not submitted", true)));
    }

    private static Count count(List<Line> assessments, String state, String words, boolean warn) {
        var number =
                assessments.stream().filter(one -> one.state().equals(state)).count();
        return new Count(number, words, "", warn && number > 0);
    }

    static Tag tag(String state) {
        return switch (state) {
            case "issued" -> Tag.of("Not yet submitted", "blue");
            case "submitted" -> Tag.of("Submitted", "yellow");
            case "accepted" -> Tag.of("Accepted", "green");
            case "not-returned" -> Tag.of("Not submitted", "red");
            default -> Tag.of(state, "grey");
        };
    }
}
