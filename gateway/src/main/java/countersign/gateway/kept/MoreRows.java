package countersign.gateway.kept;

import countersign.gateway.problem.FieldId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Adds to a form the rows that it had when it was sent, and that its page does not show by itself. */
final class MoreRows {

    /** {@code participants[3].name} or {@code answer.barriers[3].text}; a form has 500 rows at most. */
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9.-]+)\\[(\\d{1,2}|[1-4]\\d\\d)]\\..+");

    private MoreRows() {}

    static void add(Element form, Set<String> fields) {
        Map<String, Integer> wanted = new HashMap<>();
        fields.stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .forEach(field -> wanted.merge(field.group(1), Integer.parseInt(field.group(2)), Math::max));
        wanted.forEach((name, last) -> add(form, name, last));
    }

    private static void add(Element form, String name, int last) {
        var rows = rowsOf(form, name);
        for (int at = rows.size(); !rows.isEmpty() && at <= last; at++) {
            var before = Objects.requireNonNull(rowsOf(form, name).last());
            before.after(following(before, name, at));
        }
    }

    private static Elements rowsOf(Element form, String name) {
        return form.getElementsByAttributeValue("data-row", name);
    }

    /** Like the row before it, counted on. */
    private static String following(Element before, String name, int at) {
        var named = before.attr("data-named");
        var row = name + "[" + (at - 1) + "]";
        var html = before.outerHtml()
                .replace(row, name + "[" + at + "]")
                .replace(FieldId.of(row) + "-", FieldId.of(name + "[" + at + "]") + "-")
                .replace("remove " + name + " " + (at - 1), "remove " + name + " " + at);
        return named.isEmpty() ? html : html.replace(named, named.replaceFirst("\\d+$", Integer.toString(at + 1)));
    }
}
