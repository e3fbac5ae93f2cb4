package countersign.gateway.page;

import countersign.gateway.problem.Reader;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Our own error pages instead of the framework's, and problem documents on the API; neither says anything internal. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = status(request);
        var path = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return switch (Reader.of(path.orElse(""), request.getHeader("Accept"))) {
            case MACHINE -> document(status, path.orElse("/"));
            case PERSON -> page(status);
        };
    }

    private static ModelAndView page(HttpStatusCode status) {
        var view =
                switch (status.value()) {
                    case 403 -> "error/403";
                    case 404 -> "error/404";
                    case 405 -> "error/405";
                    case 413 -> "error/413";
                    case 429 -> "error/429";
                    default -> status.is4xxClientError() ? "error/400" : "error/500";
                };
        return new ModelAndView(view, status);
    }

    private static ResponseEntity<ProblemDetail> document(HttpStatusCode status, String path) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(java.net.URI.create("urn:countersign:problem:" + slug(status)));
        problem.setInstance(java.net.URI.create(path.replaceAll("[^A-Za-z0-9/._~-]", "_")));
        problem.setDetail(status.is5xxServerError() ? "Something went wrong on our side." : problem.getTitle());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String slug(HttpStatusCode status) {
        return status.value() == 404 ? "not-found" : status.is5xxServerError() ? "unexpected" : "bad-request";
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code == null ? HttpStatus.NOT_FOUND : HttpStatusCode.valueOf(code);
    }
}
