package countersign.review.form.definition;

import countersign.review.form.Condition;
import countersign.review.form.Form;
import countersign.review.form.Item;
import countersign.review.form.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether each condition of a form names what is there: when something is asked depends on earlier items only, whether
 * it is needed on any other.
 */
final class References {

    private final Form form;
    private final Map<String, Integer> lines;
    private final List<Fault> faults;

    References(Form form, Map<String, Integer> lines, List<Fault> faults) {
        this.form = form;
        this.lines = lines;
        this.faults = faults;
    }

    void check() {
        Map<String, Item> all = new HashMap<>();
        form.items().forEach(item -> all.put(item.key(), item));
        Map<String, Item> earlier = new HashMap<>();
        for (Item item : form.items()) {
            item.when()
                    .items()
                    .filter(named -> !earlier.containsKey(named))
                    .forEach(named -> fault(
                            item,
                            all.containsKey(named)
                                    ? "is asked by an answer that is given later or by itself: “" + named + "”"
                                    : "is asked by an item that is not there: “" + named + "”"));
            item.required()
                    .items()
                    .filter(named -> named.equals(item.key()) || !all.containsKey(named))
                    .forEach(named ->
                            fault(item, "is needed by itself or by an item that is not there: “" + named + "”"));
            values(item, item.when(), all);
            values(item, item.required(), all);
            earlier.put(item.key(), item);
        }
    }

    /** A value that is compared is one of the item's own. */
    private void values(Item item, Condition condition, Map<String, Item> all) {
        switch (condition) {
            case Condition.In(String named, var values) ->
                values.stream()
                        .filter(value -> all.containsKey(named) && !offers(all.get(named), value))
                        .forEach(value ->
                                fault(item, "waits for an answer that “" + named + "” does not have: “" + value + "”"));
            case Condition.All(List<Condition> of) -> of.forEach(one -> values(item, one, all));
            case Condition.Any(List<Condition> of) -> of.forEach(one -> values(item, one, all));
            case Condition.Answered answered -> {}
            case Condition.Constant constant -> {}
        }
    }

    private static boolean offers(Item item, String value) {
        return item.kind() instanceof Kind.Choice choice
                && choice.scale().step(value).isPresent();
    }

    private void fault(Item item, String what) {
        faults.add(new Fault(lines.getOrDefault(item.key(), 1), "“" + item.key() + "” " + what));
    }
}
