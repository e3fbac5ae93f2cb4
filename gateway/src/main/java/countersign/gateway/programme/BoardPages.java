package countersign.gateway.programme;

import countersign.gateway.page.Me;
import countersign.gateway.programme.board.Board;
import countersign.gateway.programme.board.Review;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a review's page. */
@Component
class BoardPages {

    private final WorkTables work;
    private final AssessmentTables assessments;
    private final DecisionTables decisions;
    private final StageNotes notes;
    private final LateNotes late;
    private final BoardFacts facts;
    private final Dates dates;

    BoardPages(
            WorkTables work,
            AssessmentTables assessments,
            DecisionTables decisions,
            StageNotes notes,
            LateNotes late,
            BoardFacts facts,
            Dates dates) {
        this.work = work;
        this.assessments = assessments;
        this.decisions = decisions;
        this.notes = notes;
        this.late = late;
        this.facts = facts;
        this.dates = dates;
    }

    BoardPage page(Board board, Optional<Me> me) {
        var review = board.review();
        var route = Route.of(board);
        var outlooks = dates.of(board, route);
        var owned = isOwner(review, me);
        return new BoardPage(
                review.id(),
                review.title(),
                review.icbName(),
                facts.facts(board),
                owned && !review.launched(),
                notes.stages(board, route),
                late.late(board, outlooks),
                Coverage.of(board.assessments()),
                work.waiting(board.open().items()),
                work.everything(board.open().items()),
                work.milestones(outlooks),
                assessments.assessments(board.assessments()),
                decisions.decisions(board.decisions()),
                decisions.signatures(board.sheets()),
                assessments.returns(board.returns()),
                facts.links(board, owned),
                board.away());
    }

    private static boolean isOwner(Review review, Optional<Me> me) {
        return me.filter(person -> person.organisation().equals(review.icb()))
                .filter(person -> person.holds("review-lead") || person.holds("programme-office"))
                .isPresent();
    }
}
