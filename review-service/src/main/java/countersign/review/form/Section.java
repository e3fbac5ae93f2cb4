package countersign.review.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a form under a heading; the heading ends with it.
 *
 * @param key names it in addresses and exports; never changes
 * @param title may be empty, for a lead-in to what follows
 */
public record Section(String key, String title, List<Part> parts) implements Part {

    /** What is asked in it and in the sections within it, in order. */
    public Stream<Item> items() {
        return parts.stream().flatMap(part -> switch (part) {
            case Section section -> section.items();
            case Item item -> Stream.of(item);
            case Note note -> Stream.empty();
        });
    }
}
