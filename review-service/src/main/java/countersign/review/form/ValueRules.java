package countersign.review.form;

import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Fields;
import countersign.platform.text.PatientIdentifierGuard;
import countersign.webserver.calendar.EnglishTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with one value, whatever form it belongs to. */
final class ValueRules {

    private final String path;
    private final String name;
    private final List<FieldError> wrong = new ArrayList<>();

    private ValueRules(String path, String name) {
        this.path = path;
        this.name = name;
    }

    /**
     * Nothing if the item takes it.
     *
     * @param name what the item is called in messages
     */
    static List<FieldError> of(String path, String name, Kind kind, Value value) {
        ValueRules rules = new ValueRules(path, name);
        rules.check(kind, value);
        return rules.wrong;
    }

    private void check(Kind kind, Value value) {
        if (value instanceof Value.Nothing) {
            return;
        }
        switch (kind) {
            case Kind.Choice choice when value instanceof Value.Choice given -> choice(choice, given);
            case Kind.Text text when value instanceof Value.Text given -> text(text, given.text());
            case Kind.Quantity number when value instanceof Value.Quantity given -> number(number, given.scaled());
            case Kind.Ratio ratio when value instanceof Value.Ratio given -> ratio(ratio, given);
            case Kind.Day day when value instanceof Value.Day given -> day(day, given);
            case Kind.Party party when value instanceof Value.Party given -> free(given.id(), SHORT);
            case Kind.Rows rows when value instanceof Value.Rows given -> rows(rows, given);
            default -> say("“" + name + "” takes " + inWords(kind));
        }
    }

    /** Of a comment, or of the id of a party. */
    private static final int COMMENT = 4_000;

    private static final int SHORT = 200;

    private void choice(Kind.Choice choice, Value.Choice given) {
        if (!given.value().isEmpty() && choice.scale().step(given.value()).isEmpty()) {
            say("Choose one of the answers to “" + name + "”");
        }
        if (!choice.commented() && !given.comment().isEmpty()) {
            say("“" + name + "” takes no comment");
        }
        wrong.addAll(of(
                path + ".comment",
                "Comment on " + name,
                new Kind.Text(COMMENT, false),
                new Value.Text(given.comment())));
    }

    private void text(Kind.Text text, String given) {
        free(given, text.longest());
        if (text.email() && !given.isEmpty() && !Fields.isEmail(given)) {
            say(Fields.ONE_EMAIL);
        }
    }

    private void free(String given, int longest) {
        if (given.length() > longest) {
            say(String.format(
                    Locale.UK,
                    "“%s” is %,d characters long; shorten it to %,d at most",
                    name,
                    given.length(),
                    longest));
        }
        PatientIdentifierGuard.complaint(path, given).ifPresent(found -> say("In “" + name + "”: " + found));
    }

    private void number(Kind.Quantity number, long given) {
        if (given < number.least() || given > number.most()) {
            say("“%s” must be from %s to %s"
                    .formatted(name, written(number.least(), number), written(number.most(), number)));
        }
    }

    private static String written(long scaled, Kind.Quantity number) {
        return BigDecimal.valueOf(scaled, number.places()).toPlainString();
    }

    private void ratio(Kind.Ratio ratio, Value.Ratio given) {
        if (given.numerator() < 0 || given.denominator() < 1) {
            say("“" + name + "” takes how many, and of how many: 0 or more, of 1 or more");
        } else if (!ratio.mayExceedOne() && given.numerator() > given.denominator()) {
            say("“" + name + "”: how many cannot be more than of how many");
        }
    }

    private void day(Kind.Day day, Value.Day given) {
        day.from()
                .filter(first -> given.day().isBefore(first))
                .ifPresent(first -> say("“" + name + "” must be on or after " + EnglishTime.inWords(first)));
        day.to()
                .filter(last -> given.day().isAfter(last))
                .ifPresent(last -> say("“" + name + "” must be on or before " + EnglishTime.inWords(last)));
    }

    private void rows(Kind.Rows rows, Value.Rows given) {
        if (given.rows().size() > rows.most()) {
            say("“%s” has %d rows; combine some of them, to %d at most"
                    .formatted(name, given.rows().size(), rows.most()));
        }
        for (int at = 0; at < given.rows().size(); at++) {
            row(rows, at, given.rows().get(at));
        }
    }

    private void row(Kind.Rows rows, int at, Map<String, Value> row) {
        String place = path + "[" + at + "].";
        row.keySet().stream()
                .filter(key -> rows.cell(key).isEmpty())
                .sorted()
                .forEach(key -> wrong.add(new FieldError(place + key, "“" + name + "” has no such column")));
        for (Kind.Cell cell : rows.cells()) {
            Value value = row.get(cell.key());
            if (value != null) {
                // the name stands in quotation marks in each message
                String which = cell.label() + "” in row " + (at + 1) + " of “" + name;
                wrong.addAll(of(place + cell.key(), which, cell.kind(), value));
            }
            if (cell.required() && (value == null || !value.isAnswer())) {
                String what = "Fill in “" + cell.label() + "” in row " + (at + 1) + " of “" + name + "”";
                wrong.add(new FieldError(place + cell.key(), what));
            }
        }
    }

    private void say(String message) {
        wrong.add(new FieldError(path, message));
    }

    private static String inWords(Kind kind) {
        return switch (kind) {
            case Kind.Choice choice -> "one of its answers";
            case Kind.Text text -> "a text";
            case Kind.Quantity number -> "a number";
            case Kind.Ratio ratio -> "how many, and of how many";
            case Kind.Day day -> "a date";
            case Kind.Party party -> "an organisation, a person or an office";
            case Kind.Rows rows -> "rows";
        };
    }
}
