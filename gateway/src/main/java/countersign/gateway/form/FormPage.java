package countersign.gateway.form;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.Theirs;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Draws parts of a form with what was typed and what is wrong with it. */
public record FormPage(Typed typed, PageProblem problem) {

    private static final int SHORTEST = 3;

    private Form form() {
        return typed.form();
    }

    /**
     * The lines of these parts. Of items only those that are asked; headings of sections that ask nothing are left out.
     */
    public List<Line> lines(Collection<Part> parts, Predicate<String> asked) {
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            if (part.isItem()) {
                if (asked.test(part.id())) {
                    lines.add(line(part));
                }
            } else if (!part.isSection()) {
                lines.add(words(part));
            } else if (part.items().map(Part::id).anyMatch(asked)) {
                if (!part.heading().isEmpty()) {
                    lines.add(Line.ofWords(part.heading(), "heading"));
                }
                lines.addAll(lines(part.within(), asked));
            }
        }
        return lines;
    }

    private static Line words(Part part) {
        if (part.isEnd()) {
            return Line.ofWords("", "end");
        }
        return part.note() == null
                ? Line.ofWords(part.heading(), "heading")
                : Line.ofWords(part.note(), part.leadsIn() ? "lead" : "text");
    }

    public Line line(Part item) {
        return Line.of(control(item, help(item)), comment(item), Typed.names(item));
    }

    /** What is needed for some answers only says so before it helps. */
    private String help(Part item) {
        return form().neededIf(item)
                .map(needed -> (needed + " " + item.help()).strip())
                .orElseGet(item::help);
    }

    /** The same with a hint of the page's own instead. */
    public Line line(Part item, String hint) {
        return Line.of(control(item, hint), comment(item), Typed.names(item));
    }

    private Optional<Textarea> comment(Part item) {
        return item.hasComment()
                ? Optional.of(Textarea.of(Typed.comment(item), "Comment on " + item.reference())
                        .withRows(2)
                        .withValue(typed.text(Typed.comment(item)))
                        .withError(problem.on(Typed.comment(item))))
                : Optional.empty();
    }

    private Control control(Part item, String hint) {
        var name = Typed.name(item);
        return switch (Part.text(item.kind())) {
            case "choice" -> Control.of(radios(item).withHint(hint));
            case "rows" -> Control.of(typed.rows(item).control(item.asked(), hint, typed.parameters(), problem));
            case "date" ->
                Control.of(DateInput.of(name, item.asked())
                        .withSize("s")
                        .withHint(hint)
                        .withValue(typed.entry(name))
                        .withProblem(problem));
            case "ratio" ->
                Control.of(
                        line(name + ".numerator", item.asked() + ": how many?", hint, name),
                        line(name + ".denominator", item.asked() + ": of how many?", "", ""));
            case "number" -> Control.of(line(name, item.asked(), unit(item, hint), ""));
            default ->
                Typed.isLong(item)
                        ? Control.of(Textarea.of(name, item.asked())
                                .withHint(hint)
                                .withMaxLength(item.longest() == null ? 0 : item.longest())
                                .withValue(typed.text(name))
                                .withError(problem.on(name)))
                        : Control.of(line(name, item.asked(), hint, "")
                                .withType(Boolean.TRUE.equals(item.email()) ? "email" : "text"));
        };
    }

    private static String unit(Part item, String hint) {
        var unit = item.unit() == null ? "" : "In " + item.unit() + ".";
        return (unit + " " + hint).strip();
    }

    /** An error may also be told of the item as a whole. */
    private TextInput line(String name, String label, String hint, String also) {
        var error = problem.on(name).isEmpty() && !also.isEmpty() ? problem.on(also) : problem.on(name);
        return TextInput.of(name, label)
                .withHint(hint)
                .withValue(typed.text(name))
                .withError(error);
    }

    private Radios radios(Part item) {
        var options = typed.options(item);
        return Radios.of(Typed.name(item), item.asked(), options)
                .withSize("s")
                .withInline(options.stream().allMatch(option -> option.label().length() <= SHORTEST))
                .withValue(typed.text(Typed.name(item)))
                .withError(problem.on(Typed.name(item)));
    }

    /** Each of these items, as it is saved and as it was typed. */
    public List<Theirs.Field> beside(Collection<Part> items, Typed saved) {
        var none = new ArrayList<countersign.gateway.problem.FieldError>();
        return items.stream()
                .map(item -> new Theirs.Field(
                        item.question(), said(item, saved.value(item, none)), said(item, typed.value(item, none))))
                .toList();
    }

    private String said(Part item, @org.jspecify.annotations.Nullable Object value) {
        var words = new AnswerText(form(), item, value);
        var comment = words.comment();
        return words.isAnswered() ? words.inWords() + (comment.isEmpty() ? "" : "\n" + comment) : comment;
    }
}
