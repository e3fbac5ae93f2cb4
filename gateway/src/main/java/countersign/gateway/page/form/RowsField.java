package countersign.gateway.page.form;

import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Rows of fields in a form, such as {@code participants[0].name}: added, removed and pasted as a list by buttons that
 * need no script. Such a button sends the form, which is shown again with it done; nothing is kept by it.
 *
 * @param name of the list
 * @param noun for one of its rows, in lower case
 */
public record RowsField(String name, String noun, List<RowCell> cells) {

    /** What the buttons send: {@code add participants}, {@code remove participants 2}, {@code paste participants}. */
    public static final String BUTTON = "rows";

    private static final String PASTE = "paste.";
    private static final int MOST = 500;
    private static final String TOO_MANY = "There can be " + MOST
            + " rows at most, so nothing of the pasted list was put into rows. It is still below: shorten it";
    private static final Pattern INDEX = Pattern.compile("\\[(0|[1-9]\\d{0,2})]\\.");

    public RowsField {
        cells = List.copyOf(cells);
    }

    /** One text in each row. */
    public static RowsField ofTexts(String name, String noun) {
        return ofTexts(name, noun, "text");
    }

    /** The same under a key of its own. */
    public static RowsField ofTexts(String name, String noun, String key) {
        return new RowsField(name, noun, List.of(new RowCell(key, "", "", 2, List.of())));
    }

    public static RowsField of(String name, String noun) {
        return new RowsField(name, noun, List.of());
    }

    public RowsField with(String key, String label, int lines) {
        return with(key, label, "", lines);
    }

    public RowsField with(String key, String label, String hint, int lines) {
        return with(new RowCell(key, label, hint, lines, List.of()));
    }

    /** A choice of these. */
    public RowsField withChoice(String key, String label, List<Option> options) {
        return with(new RowCell(key, label, "", 1, List.copyOf(options)));
    }

    private RowsField with(RowCell cell) {
        return new RowsField(
                name, noun, Stream.concat(cells.stream(), Stream.of(cell)).toList());
    }

    /** A date, in the row's texts its day, its month and its year. */
    public RowsField withDate(String key, String label) {
        return with(key, label, "", 0);
    }

    private List<String> keys() {
        return cells.stream().flatMap(cell -> cell.keys().stream()).toList();
    }

    /** Whether the form was sent to change its rows, or holds a pasted list that nobody has seen in rows yet. */
    public static boolean isAsked(Map<String, String> typed) {
        return typed.containsKey(BUTTON)
                || typed.entrySet().stream()
                        .anyMatch(one -> one.getKey().startsWith(PASTE)
                                && !one.getValue().isBlank());
    }

    /** What was typed, with that done which a button of these rows asks for. */
    public Map<String, String> asked(Map<String, String> typed) {
        var rows = new ArrayList<>(all(typed));
        var after = new HashMap<>(typed);
        var button = typed.getOrDefault(BUTTON, "").split(" ", -1);
        if (button.length > 1 && button[1].equals(name)) {
            press(button, rows);
        }
        var pasted = PastedList.of(typed.getOrDefault(PASTE + name, ""), cells.size());
        if (!pasted.isEmpty()) {
            rows.removeIf(RowsField::blank);
        }
        if (rows.size() + pasted.size() <= MOST) { // what does not fit stays where it was pasted
            after.remove(PASTE + name);
            pasted.forEach(row -> rows.add(fitting(row)));
        }
        put(after, rows);
        return after;
    }

    private List<String> fitting(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> cells.get(at).fitting(row.get(at)))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> blankRow() {
        return Collections.nCopies(keys().size(), "");
    }

    private void press(String[] button, List<List<String>> rows) {
        if (button[0].equals("add") && rows.size() < MOST) {
            rows.add(blankRow());
        }
        if (button[0].equals("remove") && button.length > 2 && button[2].matches("\\d{1,3}")) {
            var at = Integer.parseInt(button[2]);
            if (at < rows.size()) {
                rows.remove(at);
            }
        }
    }

    /** The rows in which something was typed. */
    public List<List<String>> given(Map<String, String> typed) {
        return all(typed).stream().filter(row -> !blank(row)).toList();
    }

    /** The only texts of the rows in which something was typed. */
    public List<String> texts(Map<String, String> typed) {
        return given(typed).stream().map(List::getFirst).toList();
    }

    /** The rows in which something was typed, one on a line, to be read beside others. */
    public String inWords(Map<String, String> typed) {
        return rows(typed).stream()
                .filter(row -> !blank(row))
                .map(this::inWords)
                .collect(Collectors.joining("\n"));
    }

    private String inWords(List<String> row) {
        var keys = cells.stream()
                .flatMap(cell -> cell.keys().stream().map(key -> cell))
                .toList();
        return IntStream.range(0, row.size())
                .mapToObj(at -> keys.get(at).shown(row.get(at)))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(": "));
    }

    /** Has the form hold these rows and no others. */
    public void put(Map<String, String> typed, List<List<String>> rows) {
        typed.keySet().removeIf(field -> field.startsWith(name + "["));
        typed.put(mark(), "true");
        for (int at = 0; at < rows.size(); at++) {
            for (int key = 0; key < keys().size(); key++) {
                typed.put(field(at, keys().get(key)), rows.get(at).get(key));
            }
        }
    }

    public void putTexts(Map<String, String> typed, List<String> texts) {
        put(typed, texts.stream().map(List::of).toList());
    }

    /**
     * Every row that was sent, blank ones too.
     *
     * @throws ResponseStatusException 400 if what was sent is not what such a form sends: without its mark, or with a
     *     row or a field that it does not have. Nothing would be left of the list, or less than was typed.
     */
    private List<List<String>> all(Map<String, String> typed) {
        var odd = typed.keySet().stream()
                .filter(field -> field.startsWith(name + "["))
                .filter(field -> !isOne(field))
                .findFirst();
        if (!typed.containsKey(mark()) || odd.isPresent()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return rows(typed);
    }

    private List<List<String>> rows(Map<String, String> typed) {
        var last = typed.keySet().stream()
                .filter(field -> field.startsWith(name + "["))
                .map(field -> INDEX.matcher(field.substring(name.length())))
                .filter(Matcher::lookingAt)
                .mapToInt(index -> Integer.parseInt(index.group(1)))
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, Math.min(last, MOST - 1))
                .mapToObj(at -> keys().stream()
                        .map(key -> typed.getOrDefault(field(at, key), ""))
                        .toList())
                .toList();
    }

    private boolean isOne(String field) {
        var index = INDEX.matcher(field).region(name.length(), field.length());
        return index.lookingAt()
                && Integer.parseInt(index.group(1)) < MOST
                && keys().contains(field.substring(index.end()));
    }

    /** A hidden field that every form with these rows has, however many there are. */
    private String mark() {
        return name + ".rows";
    }

    private static boolean blank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    private String field(int at, String key) {
        return name + "[" + at + "]." + key;
    }

    /**
     * The controls: a row for each that was typed, and an empty one. Where something is wrong, the rows are those that
     * were sent, so that the service's numbers are theirs.
     */
    public Rows control(String legend, String hint, Map<String, String> typed, PageProblem problem) {
        var drawn = new ArrayList<>(rows(typed));
        if (problem.any()) {
            drawn.removeIf(RowsField::blank);
        }
        if (drawn.isEmpty() || (!blank(drawn.getLast()) && drawn.size() < MOST)) {
            drawn.add(blankRow());
        }
        var focus = focus(typed.getOrDefault(BUTTON, ""), drawn.size());
        var rows = IntStream.range(0, drawn.size())
                .mapToObj(at -> row(at, drawn.get(at), problem, at == focus))
                .toList();
        var pasted = typed.getOrDefault(PASTE + name, "");
        var error = pasted.isBlank() ? problem.on(name) : TOO_MANY;
        return new Rows(
                name, noun, Question.of(name, legend, "s").withHint(hint).withError(error), rows, pasted);
    }

    private int focus(String button, int drawn) {
        if (button.equals("add " + name)) {
            return drawn - 1;
        }
        var removed = button.startsWith("remove " + name + " ") ? button.substring(button.lastIndexOf(' ') + 1) : "";
        return removed.matches("\\d{1,3}") ? Math.min(Integer.parseInt(removed), drawn - 1) : -1;
    }

    private Rows.Row row(int at, List<String> values, PageProblem problem, boolean focused) {
        var controls = new ArrayList<Rows.Control>();
        int from = 0;
        for (var cell : cells) {
            int to = from + cell.keys().size();
            controls.add(control(at, cell, values.subList(from, to), problem, focused && from == 0));
            from = to;
        }
        return new Rows.Row(at, controls, blank(values));
    }

    private Rows.Control control(int at, RowCell cell, List<String> values, PageProblem problem, boolean focused) {
        var field = field(at, cell.key());
        var label = cell.label().isEmpty() ? Rows.named(noun, at) : cell.label();
        if (!cell.options().isEmpty()) {
            return Rows.Control.of(Select.of(field, label, cell.offered(values.getFirst()))
                    .withHint(cell.hint())
                    .withValue(values.getFirst())
                    .withError(problem.on(field)));
        }
        return switch (cell.lines()) {
            case 0 ->
                Rows.Control.of(DateInput.of(field, label)
                        .withSize("s")
                        .withHint(cell.hint())
                        .withValue(new DateEntry(values.getFirst(), values.get(1), values.getLast()))
                        .withProblem(problem));
            case 1 ->
                Rows.Control.of(TextInput.of(field, label)
                        .withHint(cell.hint())
                        .withValue(values.getFirst())
                        .withError(problem.on(field))
                        .withFocus(focused));
            default ->
                Rows.Control.of(Textarea.of(field, label)
                        .withHint(cell.hint())
                        .withRows(cell.lines())
                        .withMaxLength(0)
                        .withValue(values.getFirst())
                        .withError(problem.on(field))
                        .withFocus(focused));
        };
    }
}
