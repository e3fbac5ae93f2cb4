package countersign.gateway.revision;

import countersign.gateway.page.BackLink;
import countersign.gateway.page.FramedDocument;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.SummaryList;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a frozen revision verbatim in a sandboxed frame, and hands out its exact bytes. */
@Controller
@RequestMapping("/reviews/{id}/revisions/{n}")
class RevisionController {

    private final RevisionClient reviews;
    private final Words words;

    RevisionController(RevisionClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping
    ModelAndView revision(@PathVariable("id") String id, @PathVariable("n") int n) {
        var manifest = reviews.manifest(id, n);
        return new ModelAndView("revision/revision")
                .addObject("revision", manifest)
                .addObject("latest", reviews.progress(id).revision())
                .addObject("facts", facts(manifest))
                .addObject("back", new BackLink("/reviews/" + id, "The review"));
    }

    private SummaryList facts(RevisionClient.Manifest manifest) {
        return SummaryList.of()
                .row("Frozen", words.evidence(manifest.frozenAt()))
                .row("SHA-256 of the document", manifest.documentSha256())
                .row("SHA-256 of the content", manifest.contentSha256());
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable("id") String id, @PathVariable("n") int n) {
        return FramedDocument.of(reviews.document(id, n));
    }

    @GetMapping("/content")
    ResponseEntity<byte[]> content(@PathVariable("id") String id, @PathVariable("n") int n) {
        var name = ContentDisposition.attachment()
                .filename(id + "-revision-" + n + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(reviews.content(id, n));
    }
}
