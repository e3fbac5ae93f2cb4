package countersign.webserver.text;

/**
 * A character that makes a text read differently from what is stored, and where it is.
 *
 * @param line of the text, from 1
 * @param character within the line, from 1, counted as people see them: in code points
 * @param after the visible text just before it, at most 20 characters; empty at the beginning
 */
public record Misplaced(String name, int line, int character, String after) {

    private static final int SHOWN = 20;

    static Misplaced in(String text, int at, int point) {
        int begin = text.lastIndexOf('\n', at - 1) + 1;
        int line =
                (int) text.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
        return new Misplaced(
                Characters.name(point), line, text.codePointCount(begin, at) + 1, ending(text.substring(begin, at)));
    }

    private static String ending(String before) {
        int points = before.codePointCount(0, before.length());
        return before.substring(before.offsetByCodePoints(0, Math.max(0, points - SHOWN)))
                .strip();
    }

    /** What is wrong and what to do, for the person who typed it. */
    public String inWords() {
        var where = after.isEmpty() ? "" : ", after “" + after + "”";
        return "Line " + line + ", character " + character + where + ": this holds an invisible " + name
                + ", which could make the text read differently from what is stored. Delete this place and type it again.";
    }
}
