package countersign.gateway.programme.list;

import countersign.gateway.client.review.Me;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.client.review.ReviewClient.Summary;
import countersign.gateway.page.Person;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.page.show.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReviewsController {

    private static final int PAGE = 50;

    private final ReviewClient reviews;
    private final Words words;
    private final Person person;

    ReviewsController(ReviewClient reviews, Words words, Person person) {
        this.reviews = reviews;
        this.words = words;
        this.person = person;
    }

    @GetMapping("/reviews")
    ModelAndView list(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "trail", defaultValue = "") List<String> trail,
            HttpServletRequest request) {
        var found = reviews.reviews(cursor, PAGE);
        return new ModelAndView("programme/reviews")
                .addObject(
                        "mayOpen",
                        person.current(request).filter(Me::mayOpenReviews).isPresent())
                .addObject(
                        "returnsOnly",
                        person.current(request)
                                .filter(me -> me.holds("national-lead"))
                                .isPresent())
                .addObject("reviews", table(found.items()))
                .addObject("pages", new Trail("/reviews", cursor, trail).pages(found.next()));
    }

    private Table table(List<Summary> reviews) {
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

    private static Tag state(String state) {
        return switch (state) {
            case "opened" -> Tag.of("Not launched", "grey");
            case "launched" -> Tag.of("In progress", "blue");
            case "concluded" -> Tag.of("Concluded", "green");
            case "closed" -> Tag.of("Closed without approval", "red");
            default -> Tag.of(state, "grey");
        };
    }
}
