package countersign.review.form;

import java.util.List;
import java.util.Optional;

/**
 * One version of a form. A published version never changes: work keeps the version that it began with.
 *
 * @param source where its questions come from
 */
public record Form(String id, int version, String title, String source, List<Section> sections) {

    /** Everything that is asked, in order. */
    public List<Item> items() {
        return sections.stream().flatMap(Section::items).toList();
    }

    public Optional<Item> item(String key) {
        return items().stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
