package countersign.review.form;

import countersign.platform.outcome.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as JSON, an object with the keys of the items: a choice is {@code {"value":"yes","comment":""}}, a text or a
 * party a string, a number an integer of its smallest unit, a ratio {@code {"numerator":1,"denominator":2}}, a day
 * {@code "2024-09-30"}, rows a list of objects with the keys of the cells.
 */
public final class AnswersJson {

    private AnswersJson() {}

    /**
     * Notes in {@code wrong} what is no value of its item's kind; what no item asks is told as well, and what is null
     * counts as not given.
     */
    public static Answers read(Form form, Map<String, ?> given, List<FieldError> wrong) {
        Map<String, Value> answers = new LinkedHashMap<>();
        given.forEach((key, plain) -> form.item(key)
                .ifPresentOrElse(
                        item -> {
                            Optional<Value> value = value(item.kind(), plain);
                            value.ifPresent(read -> answers.put(key, read));
                            if (plain != null && value.isEmpty()) {
                                wrong.add(new FieldError(key, notOfItsKind(item)));
                            }
                        },
                        () -> wrong.add(new FieldError(key, FormRules.notAsked(form)))));
        return new Answers(answers);
    }

    /** What is said of a value that is not of its item's kind. */
    public static String notOfItsKind(Item item) {
        return "“" + item.words().name() + "” is not in the form of its kind";
    }

    /** The value that texts, numbers, lists and maps stand for; empty if it is not of this kind. */
    public static Optional<Value> value(Kind kind, @Nullable Object plain) {
        return plain == null
                ? Optional.empty()
                : value(kind, JsonMapper.shared().<JsonNode>valueToTree(plain));
    }

    private static Optional<Value> value(Kind kind, JsonNode node) {
        return switch (kind) {
            case Kind.Choice choice -> members(node, "value", "comment").flatMap(AnswersJson::choice);
            case Kind.Text text -> node.stringValueOpt().map(Value.Text::new);
            case Kind.Quantity number -> whole(node).map(Value.Quantity::new);
            case Kind.Ratio ratio -> members(node, "numerator", "denominator").flatMap(AnswersJson::ratio);
            case Kind.Day day -> node.stringValueOpt().flatMap(AnswersJson::day);
            case Kind.Party party -> node.stringValueOpt().map(Value.Party::new);
            case Kind.Rows rows -> rows(rows, node);
        };
    }

    /** The object, if it has no other members than these. */
    private static Optional<JsonNode> members(JsonNode node, String... allowed) {
        return Optional.of(node).filter(JsonNode::isObject).filter(object -> List.of(allowed)
                .containsAll(object.propertyNames()));
    }

    private static Optional<Value> choice(JsonNode node) {
        JsonNode value = node.path("value");
        JsonNode comment = node.path("comment");
        boolean texts = (value.isMissingNode() || value.isString()) && (comment.isMissingNode() || comment.isString());
        return texts ? Optional.of(new Value.Choice(value.asString(""), comment.asString(""))) : Optional.empty();
    }

    private static Optional<Value> ratio(JsonNode node) {
        return whole(node.path("numerator")).flatMap(numerator -> whole(node.path("denominator"))
                .map(denominator -> new Value.Ratio(numerator, denominator)));
    }

    private static Optional<Long> whole(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? Optional.of(node.asLong()) : Optional.empty();
    }

    private static Optional<Value> day(String text) {
        try {
            return Optional.of(new Value.Day(LocalDate.parse(text)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Value> rows(Kind.Rows rows, JsonNode node) {
        if (!node.isArray()) {
            return Optional.empty();
        }
        List<Map<String, Value>> read = new ArrayList<>();
        for (JsonNode row : node) {
            if (!row.isObject()) {
                return Optional.empty();
            }
            Map<String, Value> cells = new LinkedHashMap<>();
            for (var member : row.properties()) {
                Optional<Value> value =
                        rows.cell(member.getKey()).flatMap(cell -> value(cell.kind(), member.getValue()));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                cells.put(member.getKey(), value.get());
            }
            read.add(Map.copyOf(cells));
        }
        return Optional.of(new Value.Rows(List.copyOf(read)));
    }

    /** As {@link #read} takes it; only texts, integers, lists and objects. */
    public static Map<String, Object> write(Answers answers) {
        return written(answers.byKey());
    }

    private static Map<String, Object> written(Map<String, Value> values) {
        Map<String, Object> written = new HashMap<>();
        values.forEach((key, value) -> {
            if (!(value instanceof Value.Nothing)) {
                written.put(key, plain(value));
            }
        });
        return Map.copyOf(written);
    }

    /** One of them; null for nothing. */
    public static @Nullable Object written(Value value) {
        return value instanceof Value.Nothing ? null : plain(value);
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> Map.of();
            case Value.Choice(String chosen, String comment) -> Map.of("value", chosen, "comment", comment);
            case Value.Text(String text) -> text;
            case Value.Quantity(long scaled) -> scaled;
            case Value.Ratio(long numerator, long denominator) ->
                Map.of("numerator", numerator, "denominator", denominator);
            case Value.Day(LocalDate day) -> day.toString();
            case Value.Party(String id) -> id;
            case Value.Rows(List<Map<String, Value>> rows) ->
                rows.stream().map(row -> written(row)).toList();
        };
    }
}
