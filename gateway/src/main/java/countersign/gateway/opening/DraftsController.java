package countersign.gateway.opening;

import countersign.gateway.door.kept.PersonalStore.Stored;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where opening a review begins: with what the person has typed before, if there is any. */
@Controller
class DraftsController {

    private final Desk desk;
    private final Words words;

    DraftsController(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/reviews/new")
    ModelAndView begin(HttpServletRequest request) {
        desk.icb(request);
        var drafts = desk.drafts(request);
        var fresh = Step.PROVIDERS.href(Draft.empty(desk.newId()));
        return drafts.isEmpty()
                ? new ModelAndView("redirect:" + fresh)
                : new ModelAndView("opening/drafts")
                        .addObject("drafts", table(drafts))
                        .addObject("fresh", fresh)
                        .addObject("back", new BackLink("/reviews", "All reviews"));
    }

    private Table table(List<Stored<Draft>> drafts) {
        return Table.belowHeading(
                "Reviews that you have begun to describe",
                List.of("Review", "Last changed"),
                drafts.stream().map(this::row).toList(),
                "You have begun none.");
    }

    private List<Cell> row(Stored<Draft> draft) {
        var title = draft.value().one("title");
        return List.of(
                Cell.link(title.isEmpty() ? "Without a title" : title, "/reviews/new/" + draft.id()),
                Cell.of(words.moment(draft.at())));
    }
}
