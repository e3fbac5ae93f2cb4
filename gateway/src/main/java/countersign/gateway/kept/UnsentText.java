package countersign.gateway.kept;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a person typed and the page that answers it does not show. */
final class UnsentText {

    private static final String MAIN = "id=\"maincontent\">";

    private UnsentText() {}

    /** Several words: a single one may be a choice that a list has offered. */
    static boolean isTyped(String value) {
        return value.strip().contains(" ") || value.strip().contains("\n");
    }

    static List<String> notIn(String html, List<String> typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var page = Jsoup.parse(html);
        var values = page.select("[value]").stream().map(control -> control.attr("value"));
        var shown = Stream.concat(Stream.of(page.wholeText()), values)
                .map(UnsentText::letters)
                .collect(Collectors.joining("\n"));
        return typed.stream().filter(text -> !shown.contains(letters(text))).toList();
    }

    /** However it was written, spaced and normalised since. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The page with these texts before everything else of its main part. */
    static String above(String html, List<String> texts) {
        var notice = new Element("section").addClass("cs-theirs").attr("aria-labelledby", "unsent");
        notice.appendElement("h2").addClass("nhsuk-heading-m").id("unsent").text("What you typed is not recorded");
        notice.appendElement("p").text("This page does not take it any more. Copy from here what you still need.");
        texts.forEach(text -> notice.appendElement("p").addClass("cs-typed").text(text));
        int at = html.indexOf(MAIN);
        return at < 0
                ? html
                : html.substring(0, at + MAIN.length()) + notice.outerHtml() + html.substring(at + MAIN.length());
    }
}
