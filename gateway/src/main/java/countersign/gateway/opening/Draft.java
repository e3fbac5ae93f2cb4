package countersign.gateway.opening;

import countersign.gateway.page.form.DateEntry;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What was typed so far to open a review: by field name, as it was typed, right or wrong. Kept in the session, so that
 * nothing is lost between the pages, and nowhere else.
 */
record Draft(LinkedHashMap<String, List<String>> typed) implements Serializable {

    /** Longer than any field may be; what is cut off would be refused anyway. */
    private static final int LONGEST = 1000;

    private static final int MOST = 300;

    static Draft empty() {
        return new Draft(new LinkedHashMap<>());
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
        return new Draft(all);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    boolean blank() {
        return typed.isEmpty();
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
        return new DateEntry(one(name + ".day"), one(name + ".month"), one(name + ".year"));
    }
}
