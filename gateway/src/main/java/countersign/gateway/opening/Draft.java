package countersign.gateway.opening;

import countersign.gateway.page.form.DateEntry;
import countersign.gateway.page.form.Shown;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What was typed so far to open a review: by field name, as it was typed, right or wrong.
 *
 * @param opened id of the review that it became; empty until then
 */
record Draft(String id, LinkedHashMap<String, List<String>> typed, String opened) implements Serializable {

    /** Longer than any field may be; what is cut off would be refused anyway. */
    private static final int LONGEST = 1000;

    private static final int MOST = 300;

    static Draft empty(String id) {
        return new Draft(id, new LinkedHashMap<>(), "");
    }

    /** All that is left of it once the review is open. */
    Draft opened(String review) {
        return new Draft(id, new LinkedHashMap<>(), review);
    }

    /** Takes what one page sent, in place of what it had sent before. */
    Draft with(Step step, MultiValueMap<String, String> sent) {
        var all = new LinkedHashMap<>(typed);
        all.keySet().removeIf(step::asks);
        sent.forEach((name, values) -> {
            if (step.asks(name)) {
                all.put(name, values.stream().limit(MOST).map(Draft::cut).toList());
            }
        });
        return new Draft(id, all, opened);
    }

    /** What the page of a step says and builds on, for it to tell whether another window has changed that since. */
    Shown shown(Step step) {
        return Shown.of(typed.entrySet().stream()
                .filter(field -> step.asks(field.getKey()) || step.buildsOn(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The text of a field; empty for none. */
    String one(String name) {
        return all(name).stream().findFirst().orElse("").strip();
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    Set<String> chosen(String name) {
        return Set.copyOf(all(name));
    }

    DateEntry date(String name) {
        return DateEntry.of(this::one, name);
    }
}
