package countersign.gateway.door;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the API answers when a service does not: named, with a time to try again. */
@RestController
class ServiceUnavailable {

    @RequestMapping("/api/away/{service}")
    ResponseEntity<ProblemDetail> away(@PathVariable String service) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The " + service + " service does not answer at the moment. Nothing was changed if it was not reached;"
                        + " send the same request with the same Idempotency-Key again.");
        problem.setType(java.net.URI.create("urn:countersign:problem:service-away"));
        problem.setProperty("service", service);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "10")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
