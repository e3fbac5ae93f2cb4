package countersign.gateway.problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field name of the form field; empty when the message belongs to none
 * @param message what is wrong and what to do
 */
public record FieldError(String field, String message) {

    public String id() {
        return FieldId.of(field);
    }

    public boolean linked() {
        return !field.isEmpty();
    }
}
