package countersign.gateway.kept;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.door.kept.KeptForm;
import countersign.gateway.door.kept.KeptInPlace;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Fills the form of a page with what was typed into it before, whatever form it is. What the page had read then, such
 * as the version of what is edited, stays as it was, so that a colleague's change since then is noticed on sending.
 */
final class FilledForm {

    private static final String NOTICE = """
            <div class="nhsuk-inset-text" role="status" data-not-sent><span class="nhsuk-u-visually-hidden">Information: </span>
            <p><strong>This was not sent.</strong> You were signed out before it was, so nothing has been done.\
             What you typed is filled in below. Check it, and send it.</p></div>""";

    private final Document page;
    private final FormElement form;
    private final KeptForm kept;

    private FilledForm(Document page, FormElement form, KeptForm kept) {
        this.page = page;
        this.form = form;
        this.kept = kept;
    }

    /** The page with its form filled; nothing if it has no such form any more. */
    static Optional<String> of(String html, KeptForm kept, String id) {
        var read = parsed(html);
        formOf(read, kept).ifPresent(form -> MoreRows.add(form, kept.values().keySet()));
        var page = parsed(read.outerHtml());
        return formOf(page, kept).map(form -> new FilledForm(page, form, kept).filled(id));
    }

    private static Document parsed(String html) {
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page;
    }

    /** The one that leads to the same address, or that asks for most of the same. */
    private static Optional<FormElement> formOf(Document page, KeptForm kept) {
        var forms = page.select("main form[method=post]").forms();
        return forms.stream()
                .filter(form -> form.attr("action").equals(kept.action()))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(form -> shared(form, kept) > 0)
                        .max(Comparator.comparingLong(form -> shared(form, kept))));
    }

    private static long shared(FormElement form, KeptForm kept) {
        return typed(form).stream().filter(kept.values()::containsKey).count();
    }

    /** Names of what a person fills in. */
    private static Set<String> typed(FormElement form) {
        return form.elements().stream()
                .filter(control -> !control.attr("type").equals("hidden"))
                .map(control -> control.attr("name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** For those who need it no more. */
    private Element discard(String id) {
        var discard =
                new Element("form").attr("method", "post").attr("action", KeptInPlace.ADDRESS + id + "/discarded");
        form.select("input[name=_csrf]").forEach(token -> discard.appendChild(token.clone()));
        discard.appendElement("button")
                .addClass("nhsuk-button")
                .addClass("nhsuk-button--secondary")
                .text("I do not need it any more");
        return discard;
    }

    private String filled(String id) {
        Map<String, Deque<String>> left = new HashMap<>();
        kept.values().forEach((name, values) -> left.put(name, new ArrayDeque<>(values)));
        if (kept.page().endsWith("/new")) { // what is added is named anew each time, and was sent under its own name
            form.attr("action", kept.action());
        }
        form.elements().forEach(control -> fill(control, left));
        form.parents().select("details").attr("open", "open");
        form.select("details:has([name])").attr("open", "open");
        form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", FormTokens.AGAIN)
                .attr("value", id);
        page.select("main").forEach(main -> main.prependChild(discard(id)).prepend(NOTICE));
        page.title("Not sent: " + page.title());
        return page.outerHtml();
    }

    private void fill(Element control, Map<String, Deque<String>> left) {
        var name = control.attr("name");
        if (name.isEmpty() || FormTokens.isOwn(name) || !kept.values().containsKey(name)) {
            uncheck(control);
            return;
        }
        var values = kept.values().get(name);
        switch (control.normalName()) {
            case "textarea" -> control.text(next(left, name));
            case "select" -> select(control, values);
            case "button" -> {
                // which one was pressed is not repeated
            }
            default -> input(control, values, left);
        }
    }

    /** What was not ticked is not among what was sent. */
    private static void uncheck(Element control) {
        if (Set.of("radio", "checkbox").contains(control.attr("type"))) {
            control.removeAttr("checked");
        }
    }

    private static void select(Element control, List<String> values) {
        control.select("option").forEach(option -> {
            option.removeAttr("selected");
            if (values.contains(option.attr("value"))) {
                option.attr("selected", "selected");
            }
        });
    }

    private static void input(Element control, List<String> values, Map<String, Deque<String>> left) {
        switch (control.attr("type")) {
            case "radio", "checkbox" -> {
                control.removeAttr("checked");
                if (values.contains(control.attr("value"))) {
                    control.attr("checked", "checked");
                }
            }
            case "submit", "button" -> {
                // which one was pressed is not repeated
            }
            default -> control.attr("value", next(left, control.attr("name")));
        }
    }

    private static String next(Map<String, Deque<String>> left, String name) {
        var values = left.get(name);
        var value = values == null ? null : values.poll();
        return value == null ? "" : value;
    }
}
