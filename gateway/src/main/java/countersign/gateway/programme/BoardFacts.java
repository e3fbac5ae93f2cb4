package countersign.gateway.programme;

import countersign.gateway.client.Visibility;
import countersign.gateway.client.actions.ActionsClient.Progress;
import countersign.gateway.client.review.Review;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.programme.board.Board;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a review is, and where to look closer. */
@Component
class BoardFacts {

    private final Words words;

    BoardFacts(Words words) {
        this.words = words;
    }

    SummaryList facts(Board board) {
        var review = board.review();
        var facts = SummaryList.of()
                .row("Senior responsible owner", review.sro().name())
                .row("Operational lead", review.operationalLead().name())
                .row("Opened", words.day(review.openedAt()));
        var closed = review.closed();
        if (closed != null) {
            facts = facts.row("Closed without approval", words.day(closed.at()) + ", decided by " + closed.decidedBy())
                    .rowIfAny("Why it was closed", closed.reasons());
        }
        facts = board.progress().revision() == 0
                ? facts.row("Closing day of the self-assessments", words.day(review.assessmentsCloseAt()))
                : facts.row(
                        "Latest revision handed over",
                        Integer.toString(board.progress().revision()));
        return facts.rowIfAny(
                "Action plan", board.plan().map(BoardFacts::progress).orElse(""));
    }

    /** Without numbers to those who are not shown the plan. */
    private static String progress(Progress plan) {
        var counts = plan.counts();
        return switch (plan.state()) {
            case "none" -> "";
            case "complete" -> "Every action is closed";
            default ->
                counts == null
                        ? "Open"
                        : "%d of %d actions closed, %d overdue"
                                .formatted(counts.closed(), counts.actionsInAll(), counts.overdue());
        };
    }

    List<BoardPage.Link> links(Board board) {
        var review = board.review();
        var base = "/reviews/" + review.id();
        var links = new ArrayList<BoardPage.Link>();
        links.add(new BoardPage.Link("Timeline of the review", base + "/timeline"));
        if (board.may("read-thematic-review")) {
            links.add(new BoardPage.Link("Thematic review", base + "/thematic-review"));
        }
        var asked = board.review().participants().stream().anyMatch(Review.Participant::policyCheck);
        if (asked
                && Set.of(Visibility.SHOWN, Visibility.OWN)
                        .contains(board.progress().assessments())) {
            links.add(new BoardPage.Link("Rapid policy checks", base + "/policy-checks"));
        }
        if (board.may("read-revision")) {
            links.add(new BoardPage.Link(
                    "Revision " + board.progress().revision() + ", the exact document",
                    base + "/revisions/" + board.progress().revision()));
        }
        if (board.may("move-closing-date")) {
            links.add(new BoardPage.Link("Move the closing day of the self-assessments", base + "/closing-date"));
        }
        board.plan()
                .filter(plan -> plan.counts() != null)
                .ifPresent(_ -> links.add(new BoardPage.Link("Action plan", base + "/plan")));
        return links;
    }
}
