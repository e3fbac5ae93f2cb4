package countersign.e2e.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A review's page, read as a list of statements: nothing on it that claims something is left out. */
final class ReviewPage {

    private static final Pattern CLAIMS =
            Pattern.compile("(?i)\\b(nobody|nothing|none|no \\w+|not \\w+ yet|0 \\w+)\\b[^.]*");

    private ReviewPage() {}

    static List<Statement> statements(JsonNode page) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode stage : page.required("stages")) {
            String id = text(stage, "id");
            statements.add(Statement.of("stage", id, text(stage, "state")));
            if (!text(stage, "note").isEmpty()) {
                statements.add(Statement.of("note", id, text(stage, "note")));
            }
        }
        page.required("parts").forEach(part -> statements.addAll(of(part)));
        Matcher claim = CLAIMS.matcher(text(page, "rest"));
        while (claim.find()) {
            statements.add(Statement.of("rest", "", claim.group()));
        }
        return statements;
    }

    private static List<Statement> of(JsonNode part) {
        String name = text(part, "part");
        List<Statement> statements = new ArrayList<>();
        part.required("says").forEach(sentence -> statements.add(Statement.of(name, "", sentence.asString())));
        part.required("counts").forEach(count -> statements.add(Statement.of(name, "count", text(count, "words"))));
        part.required("facts")
                .forEach(fact -> statements.add(Statement.of(name, text(fact, "key"), text(fact, "value"))));
        for (JsonNode row : part.required("rows")) {
            statements.add(row(name, row));
        }
        int rows = part.required("rows").size();
        if (rows > 0) {
            statements.add(Statement.of(name, "rows", Integer.toString(rows)));
        }
        return statements;
    }

    /** The first cell is what it is about; tags, or else the second cell, are what is said of it. */
    private static Statement row(String part, JsonNode row) {
        List<String> tags = new ArrayList<>();
        row.forEach(cell -> tags.add(text(cell, "tag")));
        tags.removeIf(String::isEmpty);
        String said = tags.isEmpty() ? text(row.get(1), "text") : String.join(" ", tags);
        String first = text(row.get(part.equals("dates") ? 1 : 0), "text");
        return Statement.of(part, first, said);
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).asString();
    }
}
