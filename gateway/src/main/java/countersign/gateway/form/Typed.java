package countersign.gateway.form;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they were typed: {@code answer.} and the key of an item for its value, {@code comment.} and the key for
 * what is said about it.
 */
public record Typed(Form form, Map<String, String> parameters) {

    private static final String VALUE = "answer.";
    private static final String COMMENT = "comment.";
    private static final int SHORT = 254;

    static String name(Part item) {
        return VALUE + item.id();
    }

    static String comment(Part item) {
        return COMMENT + item.id();
    }

    /** The parameters that an item is sent with. */
    static List<String> names(Part item) {
        var names = new ArrayList<String>();
        switch (Part.text(item.kind())) {
            case "ratio" -> names.addAll(List.of(name(item) + ".numerator", name(item) + ".denominator"));
            case "date" -> names.addAll(List.of(name(item) + ".day", name(item) + ".month", name(item) + ".year"));
            default -> names.add(name(item));
        }
        if (item.hasComment()) {
            names.add(comment(item));
        }
        return names;
    }

    /** As services tell answers. */
    public static Typed of(Form form, Map<String, ?> answers) {
        var typed = new Typed(form, new HashMap<>());
        form.items().forEach(item -> typed.put(item, answers.get(item.id())));
        return typed;
    }

    private void put(Part item, @Nullable Object answer) {
        switch (answer) {
            case List<?> rows ->
                rows(item)
                        .put(
                                parameters,
                                rows.stream().map(row -> row(item, row)).toList());
            case Map<?, ?> choice
            when item.is("choice") -> {
                parameters.put(name(item), said(choice.get("value")));
                parameters.put(comment(item), said(choice.get("comment")));
            }
            case Map<?, ?> ratio -> {
                parameters.put(name(item) + ".numerator", said(ratio.get("numerator")));
                parameters.put(name(item) + ".denominator", said(ratio.get("denominator")));
            }
            case Object day
            when item.is("date") ->
                DateEntry.of(LocalDate.parse(day.toString())).put(parameters, name(item));
            case null, default -> parameters.put(name(item), one(item, answer));
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What stands in one box. */
    private static String one(Part item, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number ->
                BigDecimal.valueOf(number.longValue(), places(item)).toPlainString();
            case Map<?, ?> choice -> said(choice.get("value"));
            default -> value.toString();
        };
    }

    private static int places(Part item) {
        return item.places() == null ? 0 : item.places();
    }

    private static List<String> row(Part item, Object row) {
        var given = row instanceof Map<?, ?> cells ? cells : Map.of();
        return cells(item).stream()
                .flatMap(cell -> cell.is("date")
                        ? date(given.get(cell.id())).stream()
                        : java.util.stream.Stream.of(one(cell, given.get(cell.id()))))
                .toList();
    }

    private static List<String> date(@Nullable Object day) {
        var entry = day == null ? DateEntry.EMPTY : DateEntry.of(LocalDate.parse(day.toString()));
        return List.of(entry.day(), entry.month(), entry.year());
    }

    static List<Part> cells(Part item) {
        return item.cells() == null ? List.of() : item.cells();
    }

    /** The rows that a table is typed into. */
    RowsField rows(Part item) {
        var noun = item.entry() == null ? "row" : item.entry();
        if (cells(item).size() == 1 && isLong(cells(item).getFirst())) {
            return RowsField.ofTexts(name(item), noun, cells(item).getFirst().id());
        }
        var rows = RowsField.of(name(item), noun);
        for (var cell : cells(item)) {
            var label = Part.text(cell.label());
            rows = switch (Part.text(cell.kind())) {
                case "date" -> rows.withDate(cell.id(), label);
                case "choice" -> rows.withChoice(cell.id(), label, options(cell));
                default -> rows.with(cell.id(), label, isLong(cell) ? 2 : 1);
            };
        }
        return rows;
    }

    List<Option> options(Part item) {
        return form.steps(item).stream()
                .map(step -> Option.of(step.id(), step.label()))
                .toList();
    }

    static boolean isLong(Part item) {
        return item.is("text") && (item.longest() == null || item.longest() > SHORT);
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** With that done to its rows which the pressed button asks for. */
    public Typed asked(Collection<Part> items) {
        var after = parameters;
        for (var item : items) {
            after = item.is("rows") ? rows(item).asked(after) : after;
        }
        return new Typed(form, after);
    }

    /** What is typed for these items, as services take it; what is no number or date is noted. */
    public Map<String, Object> answers(Collection<Part> items, List<FieldError> slips) {
        var answers = new LinkedHashMap<String, Object>();
        for (var item : items) {
            var value = value(item, slips);
            if (value != null) {
                answers.put(item.id(), value);
            }
        }
        return answers;
    }

    /** Null if nothing was typed. */
    @Nullable
    Object value(Part item, List<FieldError> slips) {
        var name = name(item);
        return switch (Part.text(item.kind())) {
            case "choice" -> choice(item);
            case "rows" -> table(item, slips);
            case "date" -> day(name, item, entry(name), slips);
            case "ratio" -> ratio(name, item, slips);
            case "number" -> number(name, item, text(name), slips);
            default -> text(name).isBlank() ? null : text(name);
        };
    }

    private @Nullable Object choice(Part item) {
        var comment = text(comment(item));
        return text(name(item)).isEmpty() && comment.isBlank()
                ? null
                : Map.of("value", text(name(item)), "comment", comment);
    }

    DateEntry entry(String name) {
        return DateEntry.of(this::text, name);
    }

    private static @Nullable Object day(String name, Part item, DateEntry entry, List<FieldError> slips) {
        if (entry.blank()) {
            return null;
        }
        var date = entry.date();
        if (date.isEmpty()) {
            slips.add(new FieldError(name, "“" + item.called() + "” must be a real date, such as 12 9 2026"));
            return null;
        }
        return date.get().toString();
    }

    private static @Nullable Object number(String name, Part item, String typed, List<FieldError> slips) {
        var plain = typed.replaceAll("[,\\s£]", "");
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(plain).movePointRight(places(item)).longValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            var places = places(item) == 0 ? "a whole number" : "a number with " + places(item) + " places at most";
            slips.add(new FieldError(name, "“" + item.called() + "” must be " + places));
            return null;
        }
    }

    private @Nullable Object ratio(String name, Part item, List<FieldError> slips) {
        var numerator = number(name + ".numerator", item, text(name + ".numerator"), slips);
        var denominator = number(name + ".denominator", item, text(name + ".denominator"), slips);
        if (numerator == null && denominator == null) {
            return null;
        }
        if (numerator == null || denominator == null) {
            var missing = numerator == null ? ".numerator" : ".denominator";
            slips.add(new FieldError(name + missing, "Enter both numbers of “" + item.called() + "”"));
            return null;
        }
        return Map.of("numerator", numerator, "denominator", denominator);
    }

    private @Nullable Object table(Part item, List<FieldError> slips) {
        var given = rows(item).given(parameters);
        var rows = IntStream.range(0, given.size())
                .mapToObj(at -> cells(at, item, given.get(at), slips))
                .toList();
        return rows.isEmpty() ? null : rows;
    }

    private static Map<String, Object> cells(int row, Part item, List<String> typed, List<FieldError> slips) {
        var place = name(item) + "[" + row + "].";
        var found = new ArrayList<FieldError>();
        var cells = new LinkedHashMap<String, Object>();
        int at = 0;
        for (var cell : cells(item)) {
            int width = cell.is("date") ? 3 : 1;
            var value = cell(place + cell.id(), cell, typed.subList(at, at + width), found);
            if (value != null) {
                cells.put(cell.id(), value);
            }
            at += width;
        }
        found.stream()
                .map(slip -> new FieldError(
                        slip.field(), "In row " + (row + 1) + " of “" + item.called() + "”: " + slip.message()))
                .forEach(slips::add);
        return cells;
    }

    private static @Nullable Object cell(String name, Part cell, List<String> typed, List<FieldError> slips) {
        var first = typed.getFirst();
        return switch (Part.text(cell.kind())) {
            case "date" -> day(name, cell, new DateEntry(first, typed.get(1), typed.getLast()), slips);
            case "number" -> number(name, cell, first, slips);
            case "choice" -> first.isBlank() ? null : Map.of("value", first);
            default -> first.isBlank() ? null : first;
        };
    }

    /**
     * {@code barriers[1].text}, as a service names it, is {@code answer.barriers[1].text} in the form, and
     * {@code 1.1.comment} is {@code comment.1.1}.
     */
    public String fieldOf(String field) {
        return form.items()
                .map(Part::id)
                .filter(key -> field.equals(key) || field.startsWith(key + "[") || field.equals(key + ".comment"))
                .findFirst()
                .map(key -> field.equals(key + ".comment") ? COMMENT + key : VALUE + field)
                .orElse(field);
    }
}
