package countersign.gateway.programme.list;

import countersign.gateway.client.review.ReviewClient.Summary;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of reviews. */
@Component
class ReviewListPages {

    private final Words words;

    ReviewListPages(Words words) {
        this.words = words;
    }

    Table table(List<Summary> reviews) {
        return Table.belowHeading(
                "Reviews",
                List.of("Review", "ICB", "State", "Closing day of the self-assessments"),
                reviews.stream().map(this::row).toList(),
                "There is no review that your organisation has a part in yet. A provider sees a review once it is opened, an NHS England region once the ICB has sent it a return.");
    }

    private List<Cell> row(Summary review) {
        var revision = review.currentRevision();
        return List.of(
                Cell.link(review.title(), "/reviews/" + review.id())
                        .withNote("Opened on " + words.day(review.openedAt())),
                Cell.of(review.icbName()),
                Cell.tag(state(review.state())).withNote(revision == null ? "" : "Revision " + revision),
                Cell.of(words.day(review.assessmentsCloseAt())));
    }

    static Tag state(String state) {
        return switch (state) {
            case "opened" -> Tag.of("Not launched", "grey");
            case "launched" -> Tag.of("In progress", "blue");
            case "concluded" -> Tag.of("Concluded", "green");
            case "closed" -> Tag.of("Closed without approval", "red");
            default -> Tag.of(state, "grey");
        };
    }
}
