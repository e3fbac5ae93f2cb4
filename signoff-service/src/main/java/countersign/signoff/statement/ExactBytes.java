package countersign.signoff.statement;

import countersign.platform.canonical.Sha256;
import countersign.signoff.review.FrozenRevisions;
import countersign.signoff.sheet.SignOffSheet;
import feign.FeignException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the bytes of a revision and hashes them here: what is signed is what review-service holds now. */
@Component
public class ExactBytes {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * What review-service gave out.
     *
     * @param title the review's, as the content has it: the sheet's own title is signed by nobody
     */
    public record Fetched(Sha256 content, Sha256 document, Optional<String> title) {

        static final Fetched NOTHING = new Fetched(Sha256.of(), Sha256.of(), Optional.empty());

        public boolean isThatOf(SignOffSheet sheet) {
            return content.equals(sheet.content())
                    && document.equals(sheet.document())
                    && title.equals(Optional.of(sheet.title()));
        }
    }

    private final FrozenRevisions revisions;

    ExactBytes(FrozenRevisions revisions) {
        this.revisions = revisions;
    }

    /** Review-service refuses bytes that are no longer those it froze: then nothing was fetched. */
    public Fetched of(SignOffSheet sheet) {
        try {
            return fetched(sheet);
        } catch (FeignException.Conflict changed) {
            return Fetched.NOTHING;
        }
    }

    private Fetched fetched(SignOffSheet sheet) {
        byte[] content = revisions.content(sheet.asRevision());
        return new Fetched(Sha256.of(content), Sha256.of(revisions.document(sheet.asRevision())), title(content));
    }

    private static Optional<String> title(byte[] content) {
        try {
            return MAPPER.readTree(content).path("title").stringValueOpt();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
