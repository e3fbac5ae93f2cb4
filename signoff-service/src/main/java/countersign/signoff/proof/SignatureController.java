package countersign.signoff.proof;

import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.statement.ProveSignature;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff/signatures/{id}")
class SignatureController {

    private final FindSignature findSignature;
    private final ProveSignature proveSignature;
    private final VerifySignature verifySignature;

    SignatureController(FindSignature findSignature, ProveSignature proveSignature, VerifySignature verifySignature) {
        this.findSignature = findSignature;
        this.proveSignature = proveSignature;
        this.verifySignature = verifySignature;
    }

    @GetMapping
    @Answers(SignatureView.class)
    ResponseEntity<?> signature(@PathVariable String id, Caller caller) {
        return found(id, caller, it -> SignatureView.of(it, proveSignature.of(it.sheet(), it.signature())));
    }

    @GetMapping("/verification")
    @Answers(VerifySignature.Verification.class)
    ResponseEntity<?> verification(@PathVariable String id, Caller caller) {
        return found(id, caller, verifySignature::verify);
    }

    private ResponseEntity<?> found(String id, Caller caller, Function<FindSignature.Found, Object> view) {
        return findSignature
                .find(caller, id)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(view.apply(found)))
                .orElseGet(() -> Problem.notFound("There is no such signature.").response());
    }
}
