package countersign.review.form;

import java.util.Map;
import java.util.Optional;

/** Values by the key of their item. */
public record Answers(Map<String, Value> byKey) {

    public Answers {
        byKey = Map.copyOf(byKey);
    }

    public Optional<Value> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    boolean answers(Item item) {
        return of(item.key()).filter(Value::isAnswer).isPresent();
    }
}
