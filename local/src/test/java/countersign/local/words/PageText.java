package countersign.local.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a page's template: what stands between its tags, and what its attributes say. */
final class PageText {

    private static final Pattern SCRIPTS = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern BETWEEN = Pattern.compile("(<[^<>]*>)([^<>]+)");
    private static final Pattern SAID =
            Pattern.compile("(?:aria-label|title|alt)=\"([^\"$]+)\"|'([^']+)'|\\|([^|]+)\\|");

    private PageText() {}

    static List<String> of(String template) {
        var page = SCRIPTS.matcher(template).replaceAll("");
        var between = BETWEEN.matcher(page)
                .results()
                .filter(found -> !found.group(1).contains("th:text=")) // a sample, which is never shown
                .map(found -> found.group(2));
        var said = SAID.matcher(page).results().map(PageText::said);
        return Stream.concat(between, said)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static String said(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
    }
}
