package countersign.gateway.page.example;

import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.call.failure.ServiceAway;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Goes wrong in every way in which a page can: by what a service answers, or by what the container finds. */
@Controller
@RequestMapping("/example/errors")
class ErrorsController {

    @RequestMapping("/status/{status}")
    void container(@PathVariable("status") int status, HttpServletResponse response) throws IOException {
        response.sendError(status);
    }

    @RequestMapping("/service/{answer}")
    void service(@PathVariable("answer") String answer) {
        throw switch (answer) {
            case "not-allowed" -> new NotAllowed("Only the secretary of the Programme Board records its decision.");
            case "stale" -> refused("stale-version", "The task was decided while you were reading.");
            case "refused" ->
                refused("rule", "The review is closed.", new FieldError("text", "Enter a shorter reason"));
            case "away" -> new ServiceAway("signoff");
            default -> new IllegalStateException("something internal");
        };
    }

    private static Refused refused(String slug, String detail, FieldError... errors) {
        return new Refused(new PageProblem(slug, PageProblem.HEADING, detail, List.of(errors), Map.of()));
    }
}
