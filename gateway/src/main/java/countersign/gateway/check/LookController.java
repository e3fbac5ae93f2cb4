package countersign.gateway.check;

import countersign.gateway.page.form.CheckFirst;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The check page as it was shown; once it was done, what came of it. */
@Controller
class LookController {

    private final Looks looks;

    LookController(Looks looks) {
        this.looks = looks;
    }

    @GetMapping(CheckFirst.ADDRESS + "{id}")
    ModelAndView look(@PathVariable("id") String id, HttpServletRequest request) {
        return looks.find(id, request.getRemoteUser())
                .map(look -> look.ledTo().isEmpty()
                        ? look.page().view().addObject("look", id).addObject("again", look.again())
                        : new ModelAndView("redirect:" + look.ledTo()))
                .orElseGet(() -> new ModelAndView("error/404", HttpStatus.NOT_FOUND));
    }
}
