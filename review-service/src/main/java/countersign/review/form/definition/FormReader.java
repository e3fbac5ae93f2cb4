package countersign.review.form.definition;

import countersign.review.form.Condition;
import countersign.review.form.Form;
import countersign.review.form.Item;
import countersign.review.form.Kind;
import countersign.review.form.Part;
import countersign.review.form.Scale;
import countersign.review.form.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one definition: a form, or everything that is wrong with it. */
public final class FormReader {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][A-Za-z0-9]{0,39}(?:[.-][A-Za-z0-9]{1,39}){0,3}");
    private static final Condition NEVER = new Condition.Constant(false);
    private static final int MOST_ITEMS = 500;
    private static final int MOST_VERSIONS = 999;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final ConditionReader conditions = new ConditionReader(faults);
    private final KindReader kinds = new KindReader(scales, faults);

    private FormReader() {}

    /** What comes of reading. */
    public sealed interface Read {

        /** A definition without a fault. */
        record Good(Form form) implements Read {}

        /** Every fault, by line. */
        record Faulty(List<Fault> faults) implements Read {}
    }

    /** Takes the definition as JSON. */
    public static Read read(String json) {
        FormReader reader = new FormReader();
        Optional<Form> form = LocatedJson.read(json, reader.faults).map(reader::form);
        return form.isPresent() && reader.faults.isEmpty()
                ? new Read.Good(form.get())
                : new Read.Faulty(reader.faults.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Fault::line))
                        .toList());
    }

    private Form form(Located value) {
        Members root = Members.of(value, "a definition", faults);
        root.find("scales").ifPresent(given -> Members.of(given, "“scales”", faults)
                .forEach((id, steps) -> scales.put(id, scale(id, steps))));
        Form form = new Form(
                key(root, "id"),
                (int) root.whole("version", 0, 1, MOST_VERSIONS),
                root.text("title"),
                root.text("source", ""),
                root.many("sections").stream().map(this::section).toList());
        root.end("a form");
        scales.keySet().stream()
                .filter(id -> !kinds.used().contains(id))
                .forEach(id -> root.fault("scales", "no item has the scale “" + id + "”"));
        if (form.items().isEmpty() || form.items().size() > MOST_ITEMS) {
            root.fault("sections", "a form has from 1 to " + MOST_ITEMS + " items");
        } else {
            new References(form, lines, faults).check();
        }
        return form;
    }

    private Scale scale(String id, Located value) {
        List<Scale.Step> steps = value instanceof Located.Many(List<Located> items, int line)
                ? items.stream().map(this::step).toList()
                : List.of();
        if (steps.size() < 2 || steps.stream().map(Scale.Step::id).distinct().count() < steps.size()) {
            faults.add(new Fault(value.line(), "the scale “" + id + "” is a list of two values or more, each once"));
        }
        return new Scale(id, steps);
    }

    private Scale.Step step(Located value) {
        Members step = Members.of(value, "a value of a scale", faults);
        if (!step.has("polarity")) {
            faults.add(new Fault(step.line(), "a value of a scale says whether it is good, adverse or neutral"));
        }
        Scale.Step read = new Scale.Step(
                step.text("id"),
                step.text("label"),
                step.word("polarity", Scale.Polarity.NEUTRAL, Scale.Polarity::valueOf));
        step.end("a value of a scale");
        return read;
    }

    private Section section(Located value) {
        return section(Members.of(value, "a section", faults));
    }

    private Section section(Members section) {
        String key = key(section, "section");
        Section read = new Section(
                key,
                section.text("title", ""),
                section.many("parts").stream().map(this::part).toList());
        section.end("a section");
        return read;
    }

    private Part part(Located value) {
        Members part = Members.of(value, "a part of a section", faults);
        if (part.has("section")) {
            return section(part);
        }
        if (part.has("note")) {
            Part.Note note = new Part.Note(part.text("note"));
            part.end("a note");
            return note;
        }
        return item(part);
    }

    private Item item(Members item) {
        String key = key(item, "key");
        Kind kind = kinds.read(item);
        Item read = new Item(
                key,
                words(item),
                item.find("when").map(conditions::read).orElse(new Condition.Constant(true)),
                item.find("required").map(conditions::read).orElse(NEVER),
                new Item.Marks(
                        item.text("category", ""),
                        item.texts("topics"),
                        item.word("audience", Item.Audience.PARTIES, Item.Audience::valueOf),
                        item.text("prefill", "")),
                kind);
        read.words().says().keySet().stream()
                .filter(value -> !offers(kind, value))
                .forEach(value -> item.fault("says", "“says” names a value that is not of the scale: “" + value + "”"));
        if (!read.required().equals(NEVER) && read.words().missing().isEmpty()) {
            faults.add(new Fault(
                    item.line(), "“" + key + "” is required; “missing” says what to do when it is not there"));
        }
        item.end("an item");
        return read;
    }

    private static boolean offers(Kind kind, String value) {
        return kind instanceof Kind.Choice choice && choice.scale().step(value).isPresent();
    }

    private static Item.Words words(Members item) {
        String label = item.text("label");
        return new Item.Words(
                item.text("number", ""),
                label,
                item.text("name", label),
                item.text("hint", ""),
                item.text("missing", ""),
                item.texts("prompts"),
                says(item));
    }

    private static Map<String, String> says(Members item) {
        Map<String, String> says = new LinkedHashMap<>();
        item.inner("says").ifPresent(given -> given.forEach((value, text) -> says.put(value, given.text(value))));
        return says;
    }

    /** Of the form, a section or an item: each once in a form. */
    private String key(Members of, String member) {
        String key = of.text(member);
        int line = of.lineOf(member);
        if (!KEY.matcher(key).matches()) {
            faults.add(new Fault(line, "“" + key + "” is no key: letters and digits, joined by points or hyphens"));
        }
        Integer before = member.equals("id") ? null : lines.putIfAbsent(key, line);
        if (before != null) {
            faults.add(new Fault(line, "“" + key + "” is the key of line " + before + " already"));
        }
        return key;
    }
}
