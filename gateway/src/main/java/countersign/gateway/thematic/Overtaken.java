package countersign.gateway.thematic;

import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Theirs;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the forms of a thematic review share. A form sends the version of the draft that was read with it, and keeps
 * sending that one until it has shown what a colleague changed meanwhile.
 */
final class Overtaken {

    private static final String CHANGED =
            "This was changed while you were writing, by a colleague or by you in another window. What was saved is shown below, and what you typed is in the form and is not saved yet. Save again to put it in place of the other.";

    private Overtaken() {}

    static ModelAndView page(String template, ThematicReview thematic, PageProblem problem) {
        return problem.page(template)
                .addObject("thematic", thematic)
                .addObject("version", thematic.etag())
                .addObject(
                        "back",
                        new BackLink("/reviews/" + thematic.reviewId() + "/thematic-review", "Thematic review"));
    }

    /** To the overview, which says what is frozen: no form is shown that would be refused. */
    static ModelAndView nothingToWrite(String review) {
        return new ModelAndView("redirect:/reviews/" + review + "/thematic-review");
    }

    /** Shown again as it was sent: the version that was read stays that of the form. */
    static ModelAndView again(ModelAndView view, String version) {
        return view.addObject("version", version);
    }

    /** Shown again because it was refused. */
    static ModelAndView refused(
            ModelAndView view, String version, PageProblem problem, Words words, List<Theirs.Field> fields) {
        if (!problem.is("stale-version")) {
            return again(view, version);
        }
        var removed = Boolean.TRUE.equals(problem.members().get("removed"));
        var who = Theirs.who(problem, words);
        var detail = removed ? removed(who) : CHANGED;
        if (!removed) {
            view.addObject("theirs", Theirs.of(problem, words, fields));
        }
        return view.addObject("problem", problem.saying(detail));
    }

    private static String removed(String who) {
        return "This was removed while you were writing" + (who.isEmpty() ? "" : " (" + who + ")")
                + ". What you typed is below and is not saved. Save again to add it once more.";
    }
}
