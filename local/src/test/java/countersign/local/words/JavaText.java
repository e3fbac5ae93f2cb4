package countersign.local.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of a Java source: its string literals, those put together by {@code +} as one. */
final class JavaText {

    /** What is said to developers alone. */
    private static final Pattern INTERNAL =
            Pattern.compile("LOG\\s*\\.|Exception\\(\\s*$|Illegal\\w+\\(|@\\w+\\([^)]*$|Pattern\\.compile\\(\\s*$");

    private final String source;
    private final List<String> found = new ArrayList<>();
    private int at;
    private int statement;

    private JavaText(String source) {
        this.source = source;
    }

    static List<String> of(String source) {
        var text = new JavaText(source);
        text.read();
        return text.found;
    }

    private void read() {
        while (at < source.length()) {
            if (skipped("//", "\n") || skipped("/*", "*/")) {
                continue;
            }
            char sign = source.charAt(at);
            if (sign == '\'') {
                at = closing("'");
            } else if (sign == '"') {
                literal();
            } else {
                statement = sign == ';' || sign == '{' || sign == '}' ? at : statement;
                at++;
            }
        }
    }

    private boolean skipped(String from, String to) {
        if (!source.startsWith(from, at)) {
            return false;
        }
        int end = source.indexOf(to, at + from.length());
        at = end < 0 ? source.length() : end + to.length();
        return true;
    }

    /** After the quotation mark that ends what begins here. */
    private int closing(String mark) {
        int end = at + mark.length();
        while (!source.startsWith(mark, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + mark.length();
    }

    private void literal() {
        boolean internal = INTERNAL.matcher(source.substring(statement, at)).find();
        var text = new StringBuilder();
        do {
            var mark = source.startsWith("\"\"\"", at) ? "\"\"\"" : "\"";
            int end = closing(mark);
            text.append(source, at + mark.length(), end - mark.length());
            at = end;
        } while (goesOn());
        if (!internal) {
            found.add(text.toString()
                    .replaceAll("\\\\\\R?\\s*n?", " ")
                    .replaceAll("\\s+", " ")
                    .strip());
        }
    }

    private boolean goesOn() {
        int next = at;
        while (next < source.length() && (Character.isWhitespace(source.charAt(next)) || source.charAt(next) == '+')) {
            next++;
        }
        boolean more = next < source.length() && source.charAt(next) == '"';
        at = more ? next : at;
        return more;
    }
}
