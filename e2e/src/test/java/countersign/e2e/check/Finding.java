package countersign.e2e.check;

/**
 * Something that must not be.
 *
 * @param invariant the promise that is broken, in words
 * @param what which thing breaks it, and how
 */
public record Finding(String invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
