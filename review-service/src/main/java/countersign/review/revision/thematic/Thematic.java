package countersign.review.revision.thematic;

import countersign.platform.http.IfMatch;
import countersign.platform.mongo.Versioned;
import countersign.review.review.Review;
import countersign.review.revision.Revision;

/** A review with its latest revision: the draft, or what was frozen last. */
public record Thematic(Review review, Versioned<Revision> found) {

    private static final long PER_REVISION = 1_000_000;

    public Revision revision() {
        return found.body();
    }

    /**
     * The version for callers. It counts on from revision to revision, so that what was read of one revision never
     * changes the next.
     */
    public long version() {
        return ofThisRevision(found.version());
    }

    /** Whether a caller has read this revision as it was with its own version {@code first}, or later. */
    boolean wasReadSince(long first, IfMatch read) {
        return read.version() >= ofThisRevision(first) && read.version() <= version();
    }

    private long ofThisRevision(long version) {
        return revision().ref().number() * PER_REVISION + version;
    }
}
