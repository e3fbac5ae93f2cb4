package countersign.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Pages without data: start, signed out, accessibility statement, cookies. */
@Controller
class PlainPages {

    private final Person person;

    PlainPages(Person person) {
        this.person = person;
    }

    @GetMapping("/")
    String start(HttpServletRequest request) {
        return person.current(request).isPresent() ? "redirect:/work" : "plain/start";
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "plain/signed-out";
    }

    @GetMapping("/sign-in-failed")
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    String signInFailed() {
        return "plain/sign-in-failed";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "plain/accessibility";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "plain/cookies";
    }
}
