package countersign.gateway.client.review.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published form, as far as its pages need it: the definition that {@code docs/forms.md} explains. */
public record Form(
        String id, int version, String title, @Nullable Map<String, List<Step>> scales, List<Part> sections) {

    /** One version of one form. */
    public record Ref(String id, int version) {}

    /** A value of a scale, and what it says. */
    public record Step(String id, String label, String polarity) {}

    /** Something of a form: a section, a note, or an item; the members of the other two are then null. */
    public record Part(
            @Nullable String section,
            @Nullable String title,
            @Nullable List<Part> parts,
            @Nullable String note,
            @Nullable String key,
            @Nullable String kind,
            @Nullable String scale,
            @Nullable Boolean commented,
            @Nullable String number,
            @Nullable String label,
            @Nullable String name,
            @Nullable String hint,
            @Nullable List<String> prompts,
            @Nullable Object required,
            @Nullable Integer longest,
            @Nullable Boolean email,
            @Nullable String unit,
            @Nullable Integer places,
            @Nullable String entry,
            @Nullable List<Part> cells) {

        private static final String PLAIN = "plain";
        private static final String END = "end";

        /** Words that stand alone: a heading, a note, or nothing, where what they are about has ended. */
        private static Part ofWords(@Nullable String title, @Nullable String note, @Nullable String kind) {
            return new Part(
                    null, title, null, note, null, kind, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);
        }

        public static Part ofHeading(String title) {
            return ofWords(title, null, null);
        }

        /** A note that leads in to nothing. */
        public static Part ofText(String note) {
            return ofWords(null, note, PLAIN);
        }

        public static Part ofEnd() {
            return ofWords(null, null, END);
        }

        /** A note with a colon at its end leads in to what follows it; another is a remark. */
        public boolean leadsIn() {
            return note != null && !isText() && note.strip().endsWith(":");
        }

        public boolean isText() {
            return PLAIN.equals(kind);
        }

        public boolean isEnd() {
            return END.equals(kind);
        }

        /** What is said below a question, with those that help to answer it. */
        public String help() {
            var asked = prompts == null ? Stream.<String>of() : prompts.stream();
            return Stream.concat(Stream.of(text(hint)), asked)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        public boolean isSection() {
            return section != null;
        }

        public boolean isItem() {
            return key != null && kind != null;
        }

        /** The key of an item or cell, which names its answer. */
        public String id() {
            return text(key);
        }

        /** Everything that is asked within. */
        public Stream<Part> items() {
            return isItem() ? Stream.of(this) : within().stream().flatMap(Part::items);
        }

        public List<Part> within() {
            return parts == null ? List.of() : parts;
        }

        public String heading() {
            return text(title);
        }

        /** What is asked, after its number. */
        public String question() {
            return (text(number) + " " + text(label)).strip();
        }

        /** The question on its page. */
        public String asked() {
            return required == null ? question() + " (optional)" : question();
        }

        /** What it is called apart from its page. */
        public String called() {
            return name == null ? question() : (text(number) + " " + name).strip();
        }

        /** By which people speak of it. */
        public String reference() {
            return number == null ? called() : number;
        }

        public boolean hasComment() {
            return Boolean.TRUE.equals(commented);
        }

        public boolean is(String wanted) {
            return wanted.equals(kind);
        }

        public static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** The section at this place, counted from 1. */
    public Optional<Part> section(int number) {
        return number >= 1 && number <= sections.size() ? Optional.of(sections.get(number - 1)) : Optional.empty();
    }

    public Stream<Part> items() {
        return sections.stream().flatMap(Part::items);
    }

    /** The first of its numbers; empty if its items have none, and people cannot speak of them by their numbers. */
    public Optional<String> firstNumber() {
        return items().map(Part::number).filter(Objects::nonNull).findFirst();
    }

    /** The item of which people speak by this number, or that has this key where there are none. */
    public Optional<Part> spokenOf(String number) {
        return firstNumber().isEmpty()
                ? item(number)
                : items().filter(item -> number.equals(item.number())).findFirst();
    }

    public Optional<Part> item(String key) {
        return items().filter(item -> item.id().equals(key)).findFirst();
    }

    /** Sections are numbered where there are several. */
    public String titleOf(int number) {
        var title = section(number).map(Part::heading).orElse("");
        return sections.size() > 1 ? number + ". " + title : title;
    }

    /** The values that may be chosen for an item or cell. */
    public List<Step> steps(Part item) {
        return scales == null || item.scale() == null ? List.of() : scales.getOrDefault(item.scale(), List.of());
    }

    /** For which answer to another item this one is needed, where that alone decides. */
    public Optional<String> neededIf(Part item) {
        return item.required() instanceof Map<?, ?> condition
                        && condition.get("item") instanceof String other
                        && condition.get("in") instanceof List<?> values
                ? item(other).map(on -> "Needed if “" + on.called() + "” is " + inWords(on, values) + ".")
                : Optional.empty();
    }

    private String inWords(Part item, List<?> values) {
        return values.stream()
                .flatMap(value -> step(item, String.valueOf(value)).stream())
                .map(step -> "“" + step.label() + "”")
                .collect(Collectors.joining(" or "));
    }

    public Optional<Step> step(Part item, String value) {
        return steps(item).stream().filter(step -> step.id().equals(value)).findFirst();
    }
}
