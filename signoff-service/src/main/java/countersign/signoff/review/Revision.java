package countersign.signoff.review;

/** One frozen revision of a review: what a forum decides on and an office signs. */
public record Revision(ReviewId review, int number) {

    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1");
        }
    }

    /** The review's id and the number, as in {@code rev-0123456789~2}. */
    public String id() {
        return review + "~" + number;
    }
}
