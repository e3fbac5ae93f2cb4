package countersign.review.form.definition;

/**
 * What is wrong in a definition.
 *
 * @param line from 1
 */
public record Fault(int line, String what) {

    @Override
    public String toString() {
        return "line " + line + ": " + what;
    }
}
