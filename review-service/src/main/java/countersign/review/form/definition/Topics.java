package countersign.review.form.definition;

import countersign.review.form.Form;
import countersign.review.form.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Topics join items of several forms; one that joins nothing is a slip of the pen. */
public final class Topics {

    private Topics() {}

    /**
     * What is wrong, in sentences.
     *
     * @param named the topics that rules over several forms look for
     */
    public static List<String> faults(Collection<Form> forms, Collection<String> named) {
        Map<String, Long> used = forms.stream()
                .flatMap(form -> form.items().stream())
                .map(Item::marks)
                .flatMap(marks -> marks.topics().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        List<String> faults = used.entrySet().stream()
                .filter(topic -> topic.getValue() == 1 && !named.contains(topic.getKey()))
                .map(topic -> "the topic “" + topic.getKey() + "” is used once, and no rule looks for it")
                .collect(Collectors.toList());
        named.stream()
                .filter(topic -> !used.containsKey(topic))
                .distinct()
                .sorted()
                .forEach(topic -> faults.add("a rule looks for the topic “" + topic + "”, which no item has"));
        return List.copyOf(faults);
    }
}
