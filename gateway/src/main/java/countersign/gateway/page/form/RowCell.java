package countersign.gateway.page.form;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One field of a row.
 *
 * @param lines above 1 for a text of several lines, 0 for a date in three boxes
 * @param options what may be chosen; none where something is typed
 */
record RowCell(String key, String label, String hint, int lines, List<Option> options) {

    List<String> keys() {
        return lines == 0 ? List.of(key + ".day", key + ".month", key + ".year") : List.of(key);
    }

    /** What was pasted as this cell, for each of its keys. */
    List<String> fitting(String pasted) {
        if (lines > 1) {
            return List.of(pasted);
        }
        var line = pasted.replaceAll("\\s+", " "); // what is typed on one line is one line, without tabs
        if (lines == 1) {
            return List.of(chosen(line));
        }
        var date = DateEntry.ofText(line);
        return List.of(date.day(), date.month(), date.year());
    }

    /** People write a choice as its label. */
    private String chosen(String line) {
        return options.stream()
                .filter(option -> option.label().equalsIgnoreCase(line.strip()))
                .map(Option::value)
                .findFirst()
                .orElse(line);
    }

    /** A value as people read it. */
    String shown(String value) {
        return options.isEmpty() ? value : Option.chosen(options, value);
    }

    List<Option> offered(String value) {
        var none = Stream.of(Option.of("", "Choose"));
        var strange = Stream.of(Option.of(value, value)) // what was pasted and is none of them stays to be seen
                .filter(other -> !value.isEmpty()
                        && options.stream().noneMatch(option -> option.value().equals(value)));
        return Stream.of(none, options.stream(), strange)
                .flatMap(Function.identity())
                .toList();
    }
}
