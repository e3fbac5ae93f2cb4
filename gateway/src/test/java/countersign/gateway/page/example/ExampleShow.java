package countersign.gateway.page.example;

import countersign.gateway.page.show.Callout;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Counts;
import countersign.gateway.page.show.Details;
import countersign.gateway.page.show.Pagination;
import countersign.gateway.page.show.Stages;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.page.show.TaskList;
import countersign.gateway.page.show.Timeline;
import java.util.List;

/** One of each part that shows something. */
record ExampleShow(
        Tag tag,
        SummaryList facts,
        TaskList tasks,
        Table table,
        Timeline timeline,
        Stages stages,
        Counts counts,
        Callout callout,
        Details details,
        Pagination pages) {

    private static final Tag DONE = Tag.of("Completed", "green");
    private static final Tag WAITING = Tag.of("In progress", "blue");

    static ExampleShow all() {
        return new ExampleShow(
                DONE,
                SummaryList.of()
                        .row("Senior responsible owner", "Chief Officer")
                        .row("Title", "Review", "/", "Change"),
                new TaskList(
                        "domains",
                        List.of(
                                new TaskList.Task("1. Engagement", "/", "33 of 33 answered", DONE),
                                new TaskList.Task("2. Planning", "", "", Tag.of("Cannot start yet", "grey")))),
                Table.of(
                        "Teams",
                        List.of("Team", "State", "Due"),
                        List.of(List.of(
                                Cell.link("Bristol ROSE", "/"),
                                Cell.tag(WAITING),
                                Cell.of("12 September 2024").withWarning("3 days overdue"))),
                        "No team has been asked yet."),
                new Timeline(List.of(new Timeline.Entry(
                        "2024-09-12T13:05:00Z",
                        "12 September 2024, 2:05pm",
                        "Team lead",
                        "Submitted",
                        "With a comment"))),
                new Stages(List.of(
                        new Stages.Stage(
                                "thematic-review", "Thematic review", "done", DONE, "Handed over on 6 September 2024"),
                        new Stages.Stage(
                                "programme-board", "Programme Board", "now", WAITING, "Meets on 12 September 2024"),
                        new Stages.Stage("icb-board", "ICB Board", "not-started", Tag.of("Not started", "grey"), ""))),
                new Counts(
                        List.of(new Counts.Count(3, "overdue", "/", true), new Counts.Count(18, "open", "/", false))),
                new Callout("Contradiction", "The policy check and the return do not say the same."),
                new Details("What happens next?", "The group decides at its next meeting."),
                new Pagination("", "/example?cursor=next"));
    }
}
