package countersign.review.form.definition;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of one object of a definition, each asked for once; what nobody has asked for is unknown. */
final class Members {

    private final Map<String, Located> named;
    private final int line;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    private Members(Map<String, Located> named, int line, List<Fault> faults) {
        this.named = named;
        this.line = line;
        this.faults = faults;
    }

    /** Of none, if it is no object, which is noted. */
    static Members of(Located value, String what, List<Fault> faults) {
        if (value instanceof Located.Members(Map<String, Located> named, int line)) {
            return new Members(named, line, faults);
        }
        faults.add(new Fault(value.line(), what + " is an object"));
        return new Members(Map.of(), value.line(), faults);
    }

    int line() {
        return line;
    }

    /** The line of a member, or of the object. */
    int lineOf(String name) {
        return find(name).map(Located::line).orElse(line);
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    Optional<Located> find(String name) {
        asked.add(name);
        return Optional.ofNullable(named.get(name));
    }

    String text(String name) {
        if (find(name).isEmpty()) {
            faults.add(new Fault(line, "“" + name + "” is missing"));
        }
        return text(name, "");
    }

    /** HTML is refused wherever it stands: every text is shown as it is. */
    String text(String name, String otherwise) {
        return find(name).map(value -> textOf(name, value)).orElse(otherwise);
    }

    private String textOf(String name, Located value) {
        String read = value instanceof Located.Text(String text, int at) ? text : wrong(name, "is a text", "");
        if (read.matches("(?s).*<[A-Za-z/!].*")) {
            fault(name, "“" + name + "” holds HTML; write plain words");
        }
        return read;
    }

    boolean flag(String name) {
        return find(name)
                .map(value -> value instanceof Located.Flag(boolean flag, int at)
                        ? flag
                        : wrong(name, "is true or false", false))
                .orElse(false);
    }

    long whole(String name, long otherwise, long least, long most) {
        long number = find(name)
                .map(value -> value instanceof Located.Whole(long given, int at)
                        ? given
                        : wrong(name, "is a whole number", otherwise))
                .orElse(otherwise);
        return number < least || number > most ? wrong(name, "is from " + least + " to " + most, otherwise) : number;
    }

    List<Located> many(String name) {
        return find(name)
                .map(value -> value instanceof Located.Many(List<Located> items, int at)
                        ? items
                        : wrong(name, "is a list", List.<Located>of()))
                .orElse(List.of());
    }

    List<String> texts(String name) {
        return many(name).stream().map(value -> textOf(name, value)).toList();
    }

    /** One of the constants, by its name in lower case. */
    <E extends Enum<E>> E word(String name, E otherwise, Function<String, E> of) {
        Optional<Located> given = find(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            return of.apply(textOf(name, given.get()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            String words = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                    .map(word -> word.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return wrong(name, "is one of: " + words, otherwise);
        }
    }

    private <T> T wrong(String name, String what, T instead) {
        fault(name, "“" + name + "” " + what);
        return instead;
    }

    void fault(String name, String what) {
        faults.add(new Fault(lineOf(name), what));
    }

    /** The members of an object within this one. */
    Optional<Members> inner(String name) {
        return find(name).map(value -> of(value, "“" + name + "”", faults));
    }

    /** Takes every member, whatever it is called. */
    void forEach(BiConsumer<String, Located> each) {
        asked.addAll(named.keySet());
        named.forEach(each);
    }

    /** Notes what nobody has asked for. */
    void end(String of) {
        named.forEach((name, value) -> {
            if (!asked.contains(name)) {
                faults.add(new Fault(value.line(), of + " has no “" + name + "”"));
            }
        });
    }
}
