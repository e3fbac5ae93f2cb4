package countersign.gateway.programme;

import countersign.gateway.client.Visibility;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.programme.board.Board;
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

    CheckFirst beforeLaunch(Board board) {
        return new CheckFirst(
                board.review().title(),
                "Launch this review?",
                "You cannot undo this. Teams and providers are asked straight away for what this review asks of them.",
                facts.facts(board),
                "Launch the review");
    }

    /**
     * The page.
     *
     * @param tasks the order in which each task was asked for; empty if it was not
     */
    BoardPage page(Board board, String tasks) {
        var order = TaskOrder.of(tasks);
        var review = board.review();
        var route = Route.of(board);
        var outlooks = dates.of(board, route);
        return new BoardPage(
                review.id(),
                review.title(),
                review.icbName(),
                facts.facts(board),
                board.may("launch"),
                notes.stages(board, route),
                late.late(board, outlooks),
                Coverage.of(board),
                board.progress().assessments() == Visibility.OWN,
                work.waiting(board),
                work.everything(board, order),
                order.choices(review.id()),
                !tasks.isEmpty(),
                !board.showsAllWork(),
                work.milestones(outlooks),
                assessments.assessments(board.assessments(), board.progress().assessments()),
                decisions.decisions(board.signoff()),
                decisions.signatures(board.signoff()),
                assessments.returns(board.returns(), board.progress().returns()),
                facts.links(board),
                board.away());
    }
}
