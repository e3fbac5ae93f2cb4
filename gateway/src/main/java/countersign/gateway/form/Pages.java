package countersign.gateway.form;

import countersign.gateway.client.review.response.Form.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a section into pages of about nine questions; the note or heading above a question is repeated where a page
 * starts below it.
 */
public final class Pages {

    private static final int ABOUT = 9;

    private final int size;
    private final Predicate<String> isAsked;
    private final List<List<Part>> pages = new ArrayList<>();
    private List<Part> page = new ArrayList<>();
    private int asked;

    private Pages(int size, Predicate<String> isAsked) {
        this.size = size;
        this.isAsked = isAsked;
    }

    /** All of the section on one page. */
    public static List<Part> whole(Part section, Predicate<String> asked) {
        return cut(section, Integer.MAX_VALUE, asked).getFirst();
    }

    /** Where it is cut does not depend on what is asked, so that a page keeps its number; some may be empty. */
    public static List<List<Part>> of(Part section, Predicate<String> asked) {
        var questions = Math.toIntExact(section.items().count());
        var count = Math.max(1, Math.round(questions / (float) ABOUT));
        return cut(section, (questions + count - 1) / count, asked);
    }

    private static List<List<Part>> cut(Part section, int size, Predicate<String> asked) {
        var cut = new Pages(size, asked);
        cut.add(section.within(), List.of(), cut.isShown(section));
        cut.pages.add(List.copyOf(cut.page));
        return List.copyOf(cut.pages);
    }

    /** What asks for nothing, because of the answers before it, is not there either. */
    private boolean isShown(Part section) {
        return section.items().findAny().isEmpty()
                || section.items().map(Part::id).anyMatch(isAsked);
    }

    /** @param above what is repeated: the headings around these parts */
    private void add(List<Part> parts, List<Part> above, boolean shown) {
        var repeated = new ArrayList<>(above);
        var ended = false;
        for (var part : parts) {
            var turned = turn(part.isItem() || part.isSection() ? repeated : above);
            if (ended && !turned) {
                end(part, repeated);
            }
            ended = false;
            if (part.isItem()) {
                asked++;
                put(part, isAsked.test(part.id()));
            } else if (part.isSection()) {
                ended = addSection(part, repeated);
            } else if (part.leadsIn()) {
                put(part, shown);
                repeated = new ArrayList<>(above);
                if (shown) {
                    repeated.add(part);
                }
            } else {
                put(Part.ofText(Part.text(part.note())), shown);
            }
        }
    }

    /**
     * What led in before a heading leads in again after it; where nothing does, a line says that the heading is over.
     */
    private void end(Part next, List<Part> repeated) {
        var says = next.leadsIn() || (next.isSection() && !next.heading().isEmpty());
        if (!says && !page.isEmpty()) {
            page.add(repeated.isEmpty() || !repeated.getLast().leadsIn() ? Part.ofEnd() : repeated.getLast());
        }
    }

    private void put(Part part, boolean shown) {
        if (shown) {
            page.add(part);
        }
    }

    /** A heading ends with its section. */
    private boolean addSection(Part section, List<Part> above) {
        var around = new ArrayList<>(above);
        var shown = isShown(section);
        if (shown && !section.heading().isEmpty()) {
            var heading = Part.ofHeading(section.heading());
            page.add(heading);
            around.add(heading);
        }
        if (section.items().findAny().isEmpty()) {
            section.within().forEach(note -> page.add(Part.ofText(Part.text(note.note()))));
        } else {
            add(section.within(), around, shown);
        }
        return shown;
    }

    /** Words stay with the questions below them; a new page begins with what is above it. */
    private boolean turn(List<Part> above) {
        if (asked < size) {
            return false;
        }
        pages.add(List.copyOf(page));
        page = new ArrayList<>(above);
        asked = 0;
        return true;
    }
}
