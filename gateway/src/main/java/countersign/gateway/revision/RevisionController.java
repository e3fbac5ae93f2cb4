package countersign.gateway.revision;

import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.client.review.RevisionClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Download;
import countersign.gateway.page.FramedDocument;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.SummaryList;
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

    private final RevisionClient revisions;
    private final ReviewClient reviews;
    private final Words words;

    RevisionController(RevisionClient revisions, ReviewClient reviews, Words words) {
        this.revisions = revisions;
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping
    ModelAndView revision(@PathVariable("id") String id, @PathVariable("n") int n) {
        var manifest = revisions.manifest(id, n);
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
        return FramedDocument.of(revisions.document(id, n));
    }

    @GetMapping("/content")
    ResponseEntity<byte[]> content(@PathVariable("id") String id, @PathVariable("n") int n) {
        return Download.named(id + "-revision-" + n + ".json", MediaType.APPLICATION_JSON)
                .body(revisions.content(id, n));
    }
}
