package countersign.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One job of the engine; the key is its for as long as it exists, however often it is handed out. */
public record EngineJob(
        long key,
        String type,
        String elementId,
        long processInstanceKey,
        Map<String, String> headers,
        Map<String, Object> variables) {

    /** A text variable that the model guarantees. */
    public String string(String variable) {
        return optionalString(variable).orElseThrow(() -> missing(variable));
    }

    /** A text variable that may be absent, null or empty. */
    public Optional<String> optionalString(String variable) {
        return Optional.ofNullable(variables.get(variable))
                .map(Object::toString)
                .filter(text -> !text.isEmpty());
    }

    public int integer(String variable) {
        return optionalInteger(variable).orElseThrow(() -> missing(variable));
    }

    public Optional<Integer> optionalInteger(String variable) {
        return variables.get(variable) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    /** False when absent. */
    public boolean flag(String variable) {
        return Boolean.TRUE.equals(variables.get(variable));
    }

    /** Empty when absent. */
    public List<Object> list(String variable) {
        return variables.get(variable) instanceof List<?> values ? List.copyOf(values) : List.of();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private IllegalStateException missing(String variable) {
        return new IllegalStateException("The job of " + elementId + " came without " + variable);
    }
}
