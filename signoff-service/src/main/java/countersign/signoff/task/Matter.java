package countersign.signoff.task;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.signoff.review.NamedOrganisation;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on: one frozen revision, named by its bytes.
 *
 * @param frozenAt none in a task kept from before
 * @param organisations those it names, as they were called when the task came; none in a task kept from before
 */
public record Matter(
        ReviewId review,
        String title,
        OdsCode icb,
        int revision,
        Sha256 content,
        Sha256 document,
        @Nullable Instant frozenAt,
        @Nullable List<NamedOrganisation> organisations) {

    String nameOf(OdsCode organisation) {
        return NamedOrganisation.nameOf(organisation, organisations);
    }

    public Revision asRevision() {
        return new Revision(review, revision);
    }
}
