package countersign.gateway.kept;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a person typed and the page that answers it does not show. */
final class UnsentText {

    private static final Pattern CHOICE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)+");
    private static final String MAIN = "id=\"maincontent\">";
    private static final String GONE = "This page does not take it any more. Copy from here what you still need.";
    private static final String PERHAPS =
            "It is not certain whether it was recorded. Look before you send it again; you can copy it from here.";

    private UnsentText() {}

    /** Several words: a single one, or one joined by hyphens, may be a choice that a list has offered. */
    static boolean isTyped(String value) {
        return words(value).strip().contains(" ") && !isChoice(value);
    }

    /** An id that a list has offered, such as {@code stmungos-ace}. */
    static boolean isChoice(String value) {
        return CHOICE.matcher(value).matches();
    }

    static List<String> notIn(String html, List<String> typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var page = Jsoup.parse(html);
        var values = page.select("[value]").stream().map(control -> control.attr("value"));
        var shown = Stream.concat(Stream.of(page.wholeText()), values)
                .map(UnsentText::words)
                .collect(Collectors.joining("|"));
        return typed.stream().filter(text -> !shown.contains(words(text))).toList();
    }

    /** A space before and after each, however it was written, spaced and normalised since. */
    private static String words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return " " + plain.strip() + " ";
    }

    /**
     * The page with these texts before everything else of its main part.
     *
     * @param refused whether it is certain that nothing was recorded: a service that is away may have done it
     */
    static String above(String html, List<String> texts, boolean refused) {
        var shell = new Document("");
        shell.outputSettings().prettyPrint(false);
        var notice = shell.appendElement("section").addClass("cs-theirs").attr("aria-labelledby", "unsent");
        notice.appendElement("h2")
                .addClass("nhsuk-heading-m")
                .id("unsent")
                .text(refused ? "What you typed is not recorded" : "What you typed");
        notice.appendElement("p").text(refused ? GONE : PERHAPS);
        texts.forEach(text -> notice.appendElement("p").addClass("cs-typed").text(text));
        int at = html.indexOf(MAIN);
        return at < 0
                ? html
                : html.substring(0, at + MAIN.length()) + notice.outerHtml() + html.substring(at + MAIN.length());
    }
}
