package countersign.platform.problem;

import countersign.webserver.text.RefusedTextException;
import java.net.SocketTimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a body of JSON cannot be read, without repeating what it holds. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem explain(Throwable cause) {
        var causes = Stream.iterate(cause, UnreadableBody::isThere, Throwable::getCause)
                .toList();
        for (var each : causes) {
            if (each instanceof TooLargeException tooLarge) {
                return tooLarge.problem();
            }
            if (each instanceof SocketTimeoutException) {
                return Problem.of(
                        "too-slow", 408, "Too slow", "The body stopped coming. Send all of it again, at once.");
            }
        }
        for (var each : causes) {
            if (each instanceof JacksonException json) {
                return explain(json);
            }
        }
        return Problem.malformed("malformed-request", "The body is missing or could not be read.");
    }

    private static boolean isThere(@Nullable Throwable cause) {
        return cause != null;
    }

    private static Problem explain(JacksonException cause) {
        return switch (cause) {
            case InputCoercionException large ->
                named("malformed-request", path(large), "holds a number that is too large");
            case StreamReadException syntax ->
                Problem.malformed(
                        "malformed-json",
                        "The body is not valid JSON (line "
                                + syntax.getLocation().getLineNr() + ", column "
                                + syntax.getLocation().getColumnNr() + "). Correct it and repeat the request.");
            case RefusedTextException text ->
                Problem.refused("invalid-text", "A text holds a character that cannot be kept; nothing new was saved.")
                        .error(text.field(), text.fault().inWords());
            case UnrecognizedPropertyException unknown ->
                named("unknown-property", path(unknown), "is not a known property; leave it out");
            case InvalidFormatException format -> named("malformed-request", path(format), allowed(format));
            case ValueInstantiationException value -> named("malformed-request", path(value), reason(value));
            case DatabindException other -> named("malformed-request", path(other), "has the wrong form");
            default -> Problem.malformed("malformed-json", "The body is not valid JSON.");
        };
    }

    private static Problem named(String slug, String field, String message) {
        var where = field.isEmpty() ? "The body" : field;
        return Problem.malformed(slug, where + " " + message + ".").error(field, message);
    }

    private static String allowed(InvalidFormatException cause) {
        var type = cause.getTargetType();
        if (type == null || !type.isEnum()) {
            return "has the wrong form";
        }
        return Stream.of(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    private static String reason(ValueInstantiationException cause) {
        return cause.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null
                ? "is not valid: " + rule.getMessage()
                : "has the wrong form";
    }

    private static String path(JacksonException cause) {
        return cause.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
