package countersign.gateway.signing;

import countersign.gateway.client.review.Me;
import countersign.gateway.client.signoff.SignatureClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Download;
import countersign.gateway.page.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The receipt of a signature, verified anew each time it is looked at, and what others verify it with. */
@Controller
class SignatureController {

    private final SignatureClient signoff;
    private final ReceiptPage page;
    private final Person person;

    SignatureController(SignatureClient signoff, ReceiptPage page, Person person) {
        this.signoff = signoff;
        this.page = page;
        this.person = person;
    }

    @GetMapping("/signatures/{id}")
    ModelAndView signature(@PathVariable("id") String id, HttpServletRequest request) {
        var signature = signoff.signature(id);
        var reader = person.current(request).map(Me::person).orElse("");
        return page.of(signature, signoff.verification(id), reader)
                .addObject("back", new BackLink("/reviews/" + signature.reviewId(), "The review"));
    }

    /** The exact statement, the signature over it and the public keys: enough to verify it without us. */
    @GetMapping("/signatures/{id}/evidence.zip")
    ResponseEntity<byte[]> evidence(@PathVariable("id") String id) {
        return Download.named("signature-" + id.replace('~', '-') + ".zip", MediaType.parseMediaType("application/zip"))
                .body(SignatureZip.of(signoff.signature(id), signoff.keys()));
    }
}
