package countersign.review.form;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Values by the key of their item. */
public record Answers(Map<String, Value> byKey) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byKey = Map.copyOf(byKey);
    }

    public Optional<Value> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Every text in them that people typed. */
    public Stream<String> texts() {
        return byKey.values().stream().flatMap(Value::texts);
    }

    public boolean answers(Item item) {
        return of(item.key()).filter(Value::isAnswer).isPresent();
    }
}
