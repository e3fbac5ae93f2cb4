package countersign.review.form.published;

import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.review.form.FormRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published forms are open to everybody who can sign in. */
@RestController
@RequestMapping("/api/review/forms")
class FormController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Forms forms;
    private final byte[] schema = schema();

    FormController(Forms forms) {
        this.forms = forms;
    }

    private static byte[] schema() {
        try {
            return new ClassPathResource("schemas/form.schema.json").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The definition as it is kept: canonical JSON, its SHA-256 as the ETag. */
    @GetMapping(path = "/{id}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Answers(Object.class)
    ResponseEntity<?> definition(Caller caller, @PathVariable String id, @PathVariable int version) {
        Outcome<PublishedForm> outcome = forms.find(new FormRef(id, version))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("There is no such version of a form.")));
        return Respond.with(outcome, published -> ResponseEntity.ok()
                .eTag('"' + published.sha256().hex() + '"')
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                .contentType(MediaType.APPLICATION_JSON)
                .body(published.definition().getBytes(StandardCharsets.UTF_8)));
    }

    /** The JSON Schema of definitions. */
    @GetMapping(path = "/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    @Answers(Object.class)
    ResponseEntity<?> schemaOfDefinitions(Caller caller) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(schema);
    }
}
