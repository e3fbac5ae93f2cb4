package countersign.gateway.response;

import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.client.review.response.ResponseClient.Line;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The policy checks of a review: all of them for its ICB, its own for a provider. */
@Controller
class ResponseListController {

    private final ResponseClient reviews;
    private final Words words;

    ResponseListController(ResponseClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping("/reviews/{id}/policy-checks")
    ModelAndView list(@PathVariable("id") String id) {
        var checks = reviews.of(id).items().stream()
                .filter(line -> line.use().equals("policy-check"))
                .map(this::row)
                .toList();
        var table = Table.belowHeading(
                "Rapid policy checks",
                List.of("Provider", "Answer", "Answered by", "Due"),
                checks,
                "There is no policy check that you are shown. The ICB sees those of every provider that it asked, and a provider its own.");
        return new ModelAndView("response/list")
                .addObject("checks", table)
                .addObject("back", new BackLink("/reviews/" + id, "The review"));
    }

    private List<Cell> row(Line line) {
        var at = line.submittedAt();
        var by = line.submittedBy() == null ? "" : line.submittedBy();
        return List.of(
                line.mayRead() ? Cell.link(line.name(), "/responses/" + line.id()) : Cell.of(line.name()),
                Cell.tag(tag(line)),
                Cell.of(by).withNote(at == null ? "" : words.moment(at)),
                Cell.of(line.dueAt() == null ? "" : words.day(line.dueAt())));
    }

    private static Tag tag(Line line) {
        return line.said().stream()
                .findFirst()
                .map(said -> Tag.of(said.answer(), said.adverse() ? "red" : "green"))
                .orElseGet(() ->
                        line.state().equals("accepted") ? Tag.of("Answered", "blue") : Tag.of("Not answered", "grey"));
    }
}
