package countersign.gateway.page;

import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.call.failure.ServiceAway;
import countersign.gateway.call.failure.SignInNeeded;
import countersign.gateway.call.failure.StepUpNeeded;
import countersign.gateway.problem.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees when a call to a service failed and the page itself has not dealt with it. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {

    private final ChromeAdvice chrome;
    private final SignInAgain again;

    Failures(ChromeAdvice chrome, SignInAgain again) {
        this.chrome = chrome;
        this.again = again;
    }

    @ExceptionHandler
    ModelAndView failed(CallFailed failure, HttpServletRequest request) {
        return switch (failure) {
            case NotThere e -> page("error/404", HttpStatus.NOT_FOUND, Map.of(), request);
            case NotAllowed e -> page("error/403", HttpStatus.FORBIDDEN, Map.of("reason", e.reason()), request);
            case ServiceAway e -> away(e, request);
            case Refused e -> refused(e.problem(), request);
            case SignInNeeded e -> again.signIn(request).orElseGet(() -> away(new ServiceAway("sign-in"), request));
            case StepUpNeeded e -> new ModelAndView("redirect:/oauth2/authorization/countersign?stepup=sign");
        };
    }

    private ModelAndView away(ServiceAway away, HttpServletRequest request) {
        return page("error/away", HttpStatus.SERVICE_UNAVAILABLE, Map.of("service", away.inWords()), request);
    }

    private ModelAndView refused(PageProblem problem, HttpServletRequest request) {
        var conflict = problem.is("stale-version");
        return page(
                conflict ? "error/409" : "error/refused",
                conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("refusal", problem),
                request);
    }

    private ModelAndView page(String view, HttpStatus status, Map<String, ?> model, HttpServletRequest request) {
        var page = new ModelAndView(view, model, status);
        page.addObject("chrome", chrome.chrome(request));
        return page;
    }
}
