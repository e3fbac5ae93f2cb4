package countersign.review.revision;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.review.ReviewId;

/** A review's revision by its number, from 1. */
public record RevisionRef(ReviewId review, int number) {

    public RevisionRef {
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1");
        }
    }

    public static RevisionRef first(ReviewId review) {
        return new RevisionRef(review, 1);
    }

    /** For the edge: what names no revision is not found. */
    public static RevisionRef inPath(String review, String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw new ProblemException(Problem.notFound("There is no such revision."));
        }
        return new RevisionRef(ReviewId.inPath(review), Integer.parseInt(number));
    }

    RevisionRef next() {
        return new RevisionRef(review, number + 1);
    }

    /** {@code <reviewId>~<number>}, as it is stored and named in the audit. */
    @Override
    public String toString() {
        return review.value() + "~" + number;
    }
}
