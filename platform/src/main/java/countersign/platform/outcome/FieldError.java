package countersign.platform.outcome;

/** What is wrong with one field; {@code field} is its JSON path, such as {@code participants[0].teams[2]}. */
public record FieldError(String field, String message) {}
