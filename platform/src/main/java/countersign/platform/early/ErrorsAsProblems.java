package countersign.platform.early;

import countersign.platform.identity.OpenToAnyone;
import countersign.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed outside a controller. Asked for by itself there is nothing here. */
@Hidden
@RestController
final class ErrorsAsProblems implements ErrorController {

    private static final int NOTHING = 404;

    @OpenToAnyone("what fails before anybody is known is answered too")
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> failed(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOTHING;
        return Problem.ofStatus(status).response();
    }
}
