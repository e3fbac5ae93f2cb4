package countersign.signoff.review;

import countersign.platform.calls.Remote;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The frozen revisions, as review-service holds them: asked with this service's own token. */
@Component
public class FrozenRevisions {

    private final RevisionsAsService remote;

    FrozenRevisions(RevisionsAsService remote) {
        this.remote = remote;
    }

    public RevisionManifest manifest(Revision revision) {
        return Remote.call(() -> remote.manifest(revision.review().value(), revision.number()));
    }

    /** Empty if nothing was frozen under this number. */
    public Optional<RevisionManifest> find(Revision revision) {
        return Remote.find(() -> remote.manifest(revision.review().value(), revision.number()));
    }

    /** The exact bytes that were frozen. */
    public byte[] content(Revision revision) {
        return Remote.call(() -> remote.content(revision.review().value(), revision.number()));
    }

    /** The exact bytes that are shown. */
    public byte[] document(Revision revision) {
        return Remote.call(() -> remote.document(revision.review().value(), revision.number()));
    }
}
