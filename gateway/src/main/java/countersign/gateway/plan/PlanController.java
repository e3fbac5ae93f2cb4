package countersign.gateway.plan;

import countersign.gateway.client.actions.Action;
import countersign.gateway.client.actions.ActionsClient;
import countersign.gateway.client.actions.ActionsClient.Plan;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Counts;
import countersign.gateway.page.show.Counts.Count;
import countersign.gateway.page.show.Table;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The plan of a review, open actions first, by due date. */
@Controller
class PlanController {

    private final ActionsClient actions;
    private final ActionWords said;

    PlanController(ActionsClient actions, ActionWords said) {
        this.actions = actions;
        this.said = said;
    }

    @GetMapping("/reviews/{id}/plan")
    ModelAndView plan(@PathVariable("id") String review) {
        var found = actions.plansOf(review).items();
        var back = new BackLink("/reviews/" + review, "The review");
        if (found.isEmpty()) {
            return new ModelAndView("plan/none")
                    .addObject("none", actions.progress(review).state().equals("none"))
                    .addObject("back", back);
        }
        var plan = actions.plan(found.getFirst().id());
        return new ModelAndView("plan/plan")
                .addObject("plan", plan)
                .addObject("counts", counts(plan))
                .addObject("open", table("Open actions", plan, false, "Every action is closed."))
                .addObject("closed", table("Closed actions", plan, true, "No action is closed yet."))
                .addObject("back", back);
    }

    private static Counts counts(Plan plan) {
        return new Counts(List.of(
                new Count(plan.overdue(), "overdue", "", plan.overdue() > 0),
                new Count(plan.actionsInAll() - plan.closed(), "open", "", false),
                new Count(plan.closed(), "closed", "", false)));
    }

    private Table table(String caption, Plan plan, boolean closed, String empty) {
        var rows = plan.actions().stream()
                .filter(action -> action.closed() == closed)
                .map(this::row)
                .toList();
        return Table.belowHeading(caption, List.of("Action", "Lead", "State", "Due"), rows, empty);
    }

    private List<Cell> row(Action action) {
        var due = said.due(action);
        var owner = action.owner();
        var updates = action.updates().size();
        return List.of(
                Cell.link(action.title(), "/actions/" + action.id()).withNote(ActionWords.kind(action)),
                Cell.of(said.lead(action))
                        .withNote(owner == null ? (action.boardCondition() ? "Nobody is named yet" : "") : owner),
                Cell.tag(ActionWords.tag(action)).withNote(updates == 0 ? "" : Words.count(updates, "update")),
                action.status().equals("overdue") ? Cell.of("").withWarning(due) : Cell.of(due));
    }
}
