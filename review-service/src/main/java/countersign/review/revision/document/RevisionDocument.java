package countersign.review.revision.document;

import countersign.platform.canonical.Sha256;
import java.util.Map;

/** Renders a revision. The same content and facts give the same bytes. */
public final class RevisionDocument {

    private final DocumentTemplates templates;

    public RevisionDocument(DocumentTemplates templates) {
        this.templates = templates;
    }

    /** The document as UTF-8; it names the hash of the content in its footer. */
    public byte[] render(RevisionContent content, DocumentFacts facts, Sha256 sha256) {
        return templates.render(
                "revision", Map.of("document", DocumentView.of(content, facts, sha256), "content", content));
    }
}
