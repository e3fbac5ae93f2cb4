package countersign.gateway.thematic;

import countersign.gateway.page.BackLink;
import countersign.gateway.problem.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the forms of a thematic review share. A form that was overtaken by a colleague's change shows what was typed
 * with the new version, so that sending it again puts it in place; what the colleague did to other parts stays.
 */
final class Overtaken {

    private Overtaken() {}

    static ModelAndView page(String template, ThematicReview thematic, PageProblem problem) {
        return new ModelAndView(template)
                .addObject("thematic", thematic)
                .addObject("version", thematic.etag())
                .addObject("problem", explained(problem))
                .addObject(
                        "back",
                        new BackLink("/reviews/" + thematic.reviewId() + "/thematic-review", "Thematic review"));
    }

    static ModelAndView status(ModelAndView view, PageProblem problem) {
        view.setStatus(problem.is("stale-version") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static PageProblem explained(PageProblem problem) {
        return problem.is("stale-version")
                ? new PageProblem(
                        problem.slug(),
                        problem.title(),
                        "A colleague changed the thematic review meanwhile. What you typed is below and is not saved yet. Save it again to put it in place.",
                        problem.errors(),
                        problem.members())
                : problem;
    }
}
