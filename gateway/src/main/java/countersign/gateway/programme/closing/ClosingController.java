package countersign.gateway.programme.closing;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.Review;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.PageProblem;
import countersign.webserver.calendar.EnglishTime;
import countersign.webserver.calendar.WorkingDays;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the day on which the self-assessments close: those that are still open follow. */
@Controller
@RequestMapping("/reviews/{id}/closing-date")
class ClosingController {

    private static final WorkingDays DAYS = WorkingDays.known();

    private final ReviewClient reviews;
    private final Words words;

    ClosingController(ReviewClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    /**
     * What was sent.
     *
     * @param version of the review that was read
     */
    record Form(long version, DateEntry closes) {

        Form {
            closes = closes == null ? DateEntry.EMPTY : closes;
        }
    }

    @GetMapping
    ModelAndView page(@PathVariable("id") String id) {
        var review = reviews.review(id);
        var now = DateEntry.of(EnglishTime.dayOf(review.assessmentsCloseAt()));
        return view(review, now, PageProblem.none());
    }

    @PostMapping
    ModelAndView move(
            @PathVariable("id") String id,
            @ModelAttribute Form form,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes then) {
        if (CheckFirst.isChanged(sent)) {
            return view(reviews.review(id), form.closes(), PageProblem.none());
        }
        var slip = form.closes().slip("closes", "the new closing day", DateBounds.ahead(words.today()));
        if (slip.isPresent()) {
            return view(reviews.review(id), form.closes(), PageProblem.of(slip.get()));
        }
        var day = form.closes().date().orElseThrow();
        var hint = DAYS.hint(day);
        if (hint.isPresent() && !CheckFirst.isChecked(sent)) {
            return new CheckFirst(
                            reviews.review(id).title(),
                            "Close self-assessments on " + words.day(day) + "?",
                            hint.get(),
                            SummaryList.of().row("New closing day", words.day(day)),
                            "Move the closing day")
                    .page("/reviews/" + id + "/closing-date", sent, new BackLink("/reviews/" + id, "The review"));
        }
        var closesAt = EnglishTime.endOf(day);
        try {
            reviews.close(id, "\"" + form.version() + "\"", new ReviewClient.ClosingDate(closesAt));
        } catch (Refused refused) {
            var problem = refused.problem().renaming(field -> field.equals("assessmentsCloseAt") ? "closes" : field);
            return view(reviews.review(id), form.closes(), problem);
        }
        then.addFlashAttribute("done", "Self-assessments now close on " + words.day(day));
        return new ModelAndView("redirect:/reviews/" + id);
    }

    private ModelAndView view(Review review, DateEntry typed, PageProblem problem) {
        return problem.page("programme/closing")
                .addObject("review", review)
                .addObject("may", reviews.progress(review.id()).may().contains("move-closing-date"))
                .addObject("now", words.day(review.assessmentsCloseAt()))
                .addObject(
                        "closes",
                        DateInput.of("closes", "When do they close instead?")
                                .withExample(
                                        "At the end of that day. ",
                                        words.today().plusWeeks(2),
                                        ".")
                                .withValue(typed)
                                .withProblem(problem))
                .addObject("back", new BackLink("/reviews/" + review.id(), review.title()));
    }
}
