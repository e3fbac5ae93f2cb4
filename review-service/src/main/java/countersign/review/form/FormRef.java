package countersign.review.form;

/** One version of one form. */
public record FormRef(String id, int version) {

    /** As it is stored and named: the id, a tilde, and the version. */
    @Override
    public String toString() {
        return id + "~" + version;
    }
}
