package countersign.gateway.page.show;

import java.util.Optional;

/**
 * One cell of a {@link Table}: text, perhaps a link, perhaps a tag, perhaps a line under it.
 *
 * @param href empty for no link
 * @param note a smaller line under the text; empty for none
 * @param late whether the note is a warning
 */
public record Cell(String text, String href, Optional<Tag> tag, String note, boolean late) {

    public static Cell of(String text) {
        return new Cell(text, "", Optional.empty(), "", false);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, Optional.empty(), "", false);
    }

    public static Cell tag(Tag tag) {
        return new Cell("", "", Optional.of(tag), "", false);
    }

    public Cell withNote(String words) {
        return new Cell(text, href, tag, words, late);
    }

    public Cell withWarning(String words) {
        return new Cell(text, href, tag, words, !words.isEmpty());
    }

    /** Whether it says nothing: left out where a row is shown as a list. */
    public boolean blank() {
        return text.isEmpty() && tag.isEmpty() && note.isEmpty();
    }
}
