package countersign.review.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When something is asked, or needed. There is no language of expressions: what a condition says can be checked and
 * said in words.
 */
public sealed interface Condition {

    /** Of what is always so, or never. */
    record Constant(boolean holds) implements Condition {}

    /** One of these values was chosen for the item. */
    record In(String item, Set<String> values) implements Condition {}

    /** Whether the item has an answer. */
    record Answered(String item, boolean answered) implements Condition {}

    /** Each of them holds. */
    record All(List<Condition> of) implements Condition {}

    /** One of them holds. */
    record Any(List<Condition> of) implements Condition {}

    /** Against the answers to what is asked. */
    default boolean holds(Answers answers) {
        return switch (this) {
            case Constant(boolean holds) -> holds;
            case In(String item, Set<String> values) ->
                answers.of(item)
                        .filter(given ->
                                given instanceof Value.Choice(String value, String comment) && values.contains(value))
                        .isPresent();
            case Answered(String item, boolean answered) ->
                answers.of(item).filter(Value::isAnswer).isPresent() == answered;
            case All(List<Condition> of) -> of.stream().allMatch(one -> one.holds(answers));
            case Any(List<Condition> of) -> of.stream().anyMatch(one -> one.holds(answers));
        };
    }

    /** The keys of the items that it names. */
    default Stream<String> items() {
        return switch (this) {
            case Constant constant -> Stream.empty();
            case In in -> Stream.of(in.item());
            case Answered answered -> Stream.of(answered.item());
            case All(List<Condition> of) -> of.stream().flatMap(Condition::items);
            case Any(List<Condition> of) -> of.stream().flatMap(Condition::items);
        };
    }
}
