package countersign.e2e.check.evidence;

import java.util.List;
import org.bson.Document;

/** The citations of a stored response, by which reviews know it. */
public final class Citations {
    private Citations() {}

    /** One of a response that was stored before it had citations is what its file says of its only review. */
    public static List<Document> of(Document response) {
        List<Document> citations = Bson.list(response, "body.file.citations");
        return citations.isEmpty() ? List.of(former(response)) : citations;
    }

    private static Document former(Document response) {
        Document citation = (Document) Bson.at(response, "body.file").orElseThrow();
        return new Document(citation)
                .append("citedAt", citation.get("issuedAt"))
                .append("closedAt", Bson.at(response, "body.closedAt").orElse(null));
    }

    public static boolean isOpen(Document citation) {
        return Bson.at(citation, "closedAt").isEmpty();
    }

    /** Whether it is known by this id, its own or a citation's. */
    public static boolean isKnownAs(Document document, String id) {
        return Bson.id(document).equals(id)
                || Bson.list(document, "body.file.citations").stream()
                        .anyMatch(citation -> Bson.text(citation, "id").equals(id));
    }
}
