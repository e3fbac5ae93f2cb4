package countersign.gateway.page.show;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts as key and value, each with an optional link such as "Change". */
public record SummaryList(List<Row> rows) implements Serializable {

    /**
     * One fact.
     *
     * @param value text, shown as typed (line breaks kept)
     * @param href of the link beside the value; empty for none
     * @param action the link's word; {@code about} is added to it for those who cannot see the row
     */
    public record Row(String key, String value, String href, String action, String about) implements Serializable {}

    public static SummaryList of() {
        return new SummaryList(List.of());
    }

    public SummaryList row(String key, String value) {
        return plus(new Row(key, value, "", "", ""));
    }

    public SummaryList row(String key, String value, String href, String action) {
        return plus(new Row(key, value, href, action, inSentence(key)));
    }

    /** A row for what is known; none for what is not. */
    public <T> SummaryList rowIfAny(String key, @Nullable T fact, Function<? super T, String> inWords) {
        return fact == null ? this : row(key, inWords.apply(fact));
    }

    /** The same for a text, which may also be empty. */
    public SummaryList rowIfAny(String key, @Nullable String text) {
        return text == null || text.isBlank() ? this : row(key, text);
    }

    /** "Closing day" within a sentence is "closing day"; names such as "ICB Board" and "St Mungo’s" stay. */
    private static String inSentence(String key) {
        var name = key.chars().skip(1).anyMatch(Character::isUpperCase);
        return key.isEmpty() || name ? key : key.substring(0, 1).toLowerCase(Locale.UK) + key.substring(1);
    }

    private SummaryList plus(Row row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return new SummaryList(List.copyOf(all));
    }
}
