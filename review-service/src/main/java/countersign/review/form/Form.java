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

    public FormRef ref() {
        return new FormRef(id, version);
    }

    /** The section at this place, counted from 1; empty if there is none. */
    public Optional<Section> section(int number) {
        return number >= 1 && number <= sections.size() ? Optional.of(sections.get(number - 1)) : Optional.empty();
    }

    /** The place of the section that asks this, counted from 1; 0 if none does. */
    public int sectionOf(String key) {
        for (int number = 1; number <= sections.size(); number++) {
            if (sections.get(number - 1).items().anyMatch(item -> item.key().equals(key))) {
                return number;
            }
        }
        return 0;
    }

    public Optional<Item> item(String key) {
        return items().stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
