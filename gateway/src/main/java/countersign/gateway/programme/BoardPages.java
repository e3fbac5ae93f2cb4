package countersign.gateway.programme;

import countersign.gateway.page.Me;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Stages;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.region.Returned;
import countersign.gateway.work.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a review's page. */
@Component
class BoardPages {

    private final BoardTables tables;
    private final Dates dates;
    private final Words words;

    BoardPages(BoardTables tables, Dates dates, Words words) {
        this.tables = tables;
        this.dates = dates;
        this.words = words;
    }

    BoardPage page(Board board, Optional<Me> me) {
        var review = board.review();
        var route = Route.of(board);
        var outlooks = dates.of(board, route);
        return new BoardPage(
                review.id(),
                review.title(),
                review.icbName(),
                facts(board),
                mayLaunch(review, me),
                new Stages(route.stream().map(stage -> stage(board, stage)).toList()),
                late(board, outlooks),
                Coverage.of(board.assessments()),
                tables.waiting(board.open().items()),
                tables.everything(board.open().items()),
                tables.milestones(outlooks),
                tables.assessments(board.assessments()),
                tables.decisions(board.decisions()),
                tables.signatures(board.sheets()),
                returns(board),
                links(board),
                board.away());
    }

    private SummaryList facts(Board board) {
        var review = board.review();
        var facts = SummaryList.of();
        if (review.sro() != null) {
            facts = facts.row("Senior responsible owner", review.sro().name());
        }
        if (review.operationalLead() != null) {
            facts = facts.row("Operational lead", review.operationalLead().name());
        }
        facts = facts.row("Opened", words.day(review.openedAt()));
        facts = review.revision() == 0
                ? facts.row("Self-assessments close", words.day(review.assessmentsCloseAt()))
                : facts.row("Current revision", Integer.toString(review.revision()));
        var plan = board.plan().map(BoardPages::progress);
        return plan.isPresent() ? facts.row("Action plan", plan.get()) : facts;
    }

    private static String progress(PlanClient.PlanState plan) {
        return "%d of %d actions closed, %d overdue".formatted(plan.closed(), plan.actionsInAll(), plan.overdue());
    }

    private static boolean mayLaunch(Review review, Optional<Me> me) {
        return !review.launched()
                && me.filter(person -> person.organisation().equals(review.icb()))
                        .filter(person -> person.holds("review-lead") || person.holds("programme-office"))
                        .isPresent();
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
            case "director-sign-off" -> board.sheet().map(BoardPages::signed).orElse("");
            case "outcome-return" ->
                board.lastReturn("review-outcome")
                        .map(sent -> Returned.tag(sent.state()).text())
                        .orElse("");
            case "publication" ->
                Optional.ofNullable(review.publishedAt())
                        .map(at -> "On " + words.day(at))
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

    private static String signed(SignoffClient.Sheet sheet) {
        var signed = sheet.slots().stream()
                .filter(slot -> slot.state().equals("signed"))
                .count();
        return signed + " of " + sheet.slots().size() + " signed";
    }

    private String decided(SignoffClient.Decision decision) {
        var meeting = decision.meetingDate();
        var when = meeting == null ? words.day(decision.decidedAt()) : words.day(meeting);
        return Decisions.tag(decision).text() + " on " + when + " (revision " + decision.revision() + ")";
    }

    private List<String> late(Board board, List<Dates.Outlook> outlooks) {
        var late = new ArrayList<String>();
        board.open().items().stream()
                .filter(item -> item.due().map(words::overdue).orElse(false))
                .forEach(item -> late.add(late(item)));
        outlooks.stream()
                .filter(Dates.Outlook::late)
                .forEach(outlook -> late.add(outlook.milestone().title() + ", "
                        + words.day(outlook.milestone().date()) + ": "
                        + outlook.tag().text().toLowerCase(java.util.Locale.UK)));
        return late;
    }

    private String late(WorkItem item) {
        var whom = item.waitingOn() == null ? "" : " (" + item.waitingOn() + ")";
        return item.title() + whom + ": " + item.due().map(words::due).orElse("");
    }

    private static Table returns(Board board) {
        return Table.of(
                        "Returns",
                        List.of("Return", "State"),
                        board.returns().stream().map(BoardPages::returned).toList(),
                        "Nothing has been returned to NHS England yet.")
                .hidingCaption();
    }

    private static List<Cell> returned(ReviewClient.ReturnState sent) {
        var revision = sent.revision();
        return List.of(
                Cell.link(Returned.kind(sent.kind()), "/returns/" + sent.id())
                        .withNote(revision == null ? "" : "Revision " + revision),
                Cell.tag(Returned.tag(sent.state())));
    }

    private static List<BoardPage.Link> links(Board board) {
        var review = board.review();
        var base = "/reviews/" + review.id();
        var links = new ArrayList<BoardPage.Link>();
        links.add(new BoardPage.Link("Everything that has happened", base + "/timeline"));
        if (board.waits("thematic-review") || review.revision() > 0) {
            links.add(new BoardPage.Link("Thematic review", base + "/thematic-review"));
        }
        if (review.revision() > 0) {
            links.add(new BoardPage.Link(
                    "Revision " + review.revision() + ", the exact document",
                    base + "/revisions/" + review.revision()));
        }
        board.plan().ifPresent(plan -> links.add(new BoardPage.Link("Action plan", base + "/plan")));
        return links;
    }
}
