package countersign.webserver.text;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text of a request's body that cannot be kept as it is. */
public final class RefusedTextException extends MismatchedInputException {

    private final transient Misplaced fault;

    RefusedTextException(JsonParser parser, Misplaced fault) {
        super(parser, "A text holds a character that is refused", String.class);
        this.fault = fault;
    }

    public Misplaced fault() {
        return fault;
    }

    /** Where the text stands, such as {@code enclosures[0].title}. */
    public String field() {
        var field = new StringBuilder();
        for (Reference step : pathOrNone()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }

    private List<Reference> pathOrNone() {
        return getPath() == null ? List.of() : getPath();
    }
}
