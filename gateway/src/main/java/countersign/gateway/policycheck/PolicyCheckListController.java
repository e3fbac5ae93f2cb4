package countersign.gateway.policycheck;

import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.policycheck.PolicyCheckClient.PolicyCheck;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The policy checks of a review: all of them for its ICB, its own for a provider. */
@Controller
class PolicyCheckListController {

    private final PolicyCheckClient reviews;
    private final Words words;

    PolicyCheckListController(PolicyCheckClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping("/reviews/{id}/policy-checks")
    ModelAndView list(@PathVariable("id") String id) {
        var table = Table.of(
                        "Rapid policy checks",
                        List.of("Provider", "Missed appointments", "Answered by", "Due"),
                        reviews.of(id).items().stream().map(this::row).toList(),
                        "There is no policy check that you are shown. The ICB sees those of every provider that it asked, and a provider its own.")
                .hidingCaption();
        return new ModelAndView("policycheck/list")
                .addObject("checks", table)
                .addObject("back", new BackLink("/reviews/" + id, "The review"));
    }

    private List<Cell> row(PolicyCheck check) {
        var given = check.confirmation();
        var due = check.dueAt();
        return List.of(
                Cell.link(
                        check.organisationName() == null ? check.id() : check.organisationName(),
                        "/policy-checks/" + check.id()),
                Cell.tag(tag(check)),
                Cell.of(given == null ? "" : given.by()).withNote(given == null ? "" : words.moment(given.at())),
                Cell.of(due == null ? "" : words.day(due)));
    }

    private static Tag tag(PolicyCheck check) {
        var given = check.confirmation();
        if (given == null) {
            return Tag.of("Not answered", "grey");
        }
        return given.neverUsesDnaAsReason()
                ? Tag.of("Never a reason", "green")
                : Tag.of("No, not in every policy", "red");
    }
}
