package countersign.review.revision.material;

import countersign.review.form.Answers;
import countersign.review.form.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * The return as it was stored before it was answers to a form: texts, yes or no as booleans, lists of texts, and
 * tables. A nested name is joined by points, as in the keys of the form.
 */
public final class FormerReturn {

    private static final String TABLES = "enclosures";
    private static final String TABLE_ROWS = "enclosed";

    private FormerReturn() {}

    public static Answers answers(BsonDocument fields) {
        Map<String, Value> answers = new HashMap<>();
        put(answers, "", fields);
        return new Answers(answers);
    }

    private static void put(Map<String, Value> answers, String before, BsonDocument fields) {
        fields.forEach((name, value) -> {
            String key = before + name;
            switch (value.getBsonType()) {
                case STRING -> put(answers, key, value.asString().getValue());
                case BOOLEAN ->
                    answers.put(key, new Value.Choice(value.asBoolean().getValue() ? "yes" : "no", ""));
                case DOCUMENT -> put(answers, key + ".", value.asDocument());
                case ARRAY -> putRows(answers, key, value.asArray());
                default -> {}
            }
        });
    }

    private static void put(Map<String, Value> answers, String key, String text) {
        if (!text.isEmpty()) {
            answers.put(key, new Value.Text(text));
        }
    }

    private static void putRows(Map<String, Value> answers, String key, BsonArray list) {
        List<Map<String, Value>> rows = new ArrayList<>();
        for (BsonValue entry : list) {
            if (entry.isString()) {
                rows.add(Map.of("text", new Value.Text(entry.asString().getValue())));
            } else {
                rows.addAll(table(entry.asDocument()));
            }
        }
        if (!rows.isEmpty()) {
            answers.put(key.equals(TABLES) ? TABLE_ROWS : key, new Value.Rows(rows));
        }
    }

    /** Each row names its table; a table without rows is a row that has only its name. */
    private static List<Map<String, Value>> table(BsonDocument table) {
        Value title = new Value.Text(table.getString("title").getValue());
        List<Map<String, Value>> rows = new ArrayList<>();
        for (BsonValue row : table.getArray("rows")) {
            Map<String, Value> cells = new HashMap<>(Map.of("table", title));
            row.asDocument()
                    .forEach((cell, text) ->
                            cells.put(cell, new Value.Text(text.asString().getValue())));
            rows.add(cells);
        }
        return rows.isEmpty() ? List.of(Map.of("table", title)) : rows;
    }
}
