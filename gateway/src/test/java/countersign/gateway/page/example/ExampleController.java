package countersign.gateway.page.example;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.problem.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How a page is made here. GET builds one view record ({@link ExamplePage}) and names a template. POST checks what the
 * page can check, calls the service, and redirects (so that reloading sends nothing twice); a problem, found here or
 * sent back by the service as {@link Refused}, shows the same page again with status 422, an error summary, messages
 * beside the fields, and everything as it was typed.
 */
@Controller
@RequestMapping("/example")
class ExampleController {

    @GetMapping
    ModelAndView show() {
        return page(ExampleForm.empty(), PageProblem.none());
    }

    @PostMapping
    ModelAndView save(@ModelAttribute ExampleForm form, RedirectAttributes then) {
        var problem = ExamplePage.check(form);
        if (problem.any()) {
            return page(form, problem);
        }
        try {
            save(form);
        } catch (Refused refused) {
            return page(form, refused.problem().renaming(field -> field.equals("text") ? "comment" : field));
        }
        then.addFlashAttribute("done", "Saved");
        return new ModelAndView("redirect:/example");
    }

    /** Here a page calls a service's client, with {@code form.sendOnce().key()} as Idempotency-Key. */
    private static void save(ExampleForm form) {
        if (form.owner().equals("refuse me")) {
            throw new Refused(
                    PageProblem.of(new countersign.gateway.problem.FieldError("text", "The service says no")));
        }
    }

    private static ModelAndView page(ExampleForm form, PageProblem problem) {
        var page = new ModelAndView("example/page", problem.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("page", ExamplePage.of(form, problem));
        page.addObject("problem", problem);
        page.addObject("back", new BackLink("/work", "Back to my work"));
        return page;
    }
}
