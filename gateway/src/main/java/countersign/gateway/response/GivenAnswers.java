package countersign.gateway.response;

import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.client.review.response.ResponseClient.Entries;
import countersign.gateway.client.review.response.ResponseClient.Entry;
import countersign.gateway.form.Typed;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The answers of a page as they were typed, each over the version that was read: {@code version.} and the key of its
 * item.
 *
 * @param items that the page asks
 */
record GivenAnswers(Typed typed, List<Part> items) {

    private static final String VERSION = "version.";
    private static final Pattern FIELD = Pattern.compile("answers\\[(\\d{1,3})]\\.(?:answer|key)(.*)");

    long version(Part item) {
        var version = typed.parameters().getOrDefault(VERSION + item.id(), "0");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    /** Everything on the page that holds something, or held something when the page was shown. */
    Entries entries(List<FieldError> slips) {
        var given = typed.answers(items, slips);
        var entries = new ArrayList<Entry>();
        for (var item : sent()) {
            entries.add(new Entry(item.id(), given.get(item.id()), version(item)));
        }
        return new Entries(entries);
    }

    private List<Part> sent() {
        var given = typed.answers(items, new ArrayList<>());
        return items.stream()
                .filter(item -> given.containsKey(item.id()) || version(item) > 0)
                .toList();
    }

    /** With the service's names of fields turned into those of the page. */
    PageProblem named(PageProblem problem) {
        var sent = sent();
        return problem.renaming(field -> {
            var named = FIELD.matcher(field);
            return named.matches() && Integer.parseInt(named.group(1)) < sent.size()
                    ? typed.fieldOf(sent.get(Integer.parseInt(named.group(1))).id() + named.group(2))
                    : typed.fieldOf(field);
        });
    }
}
