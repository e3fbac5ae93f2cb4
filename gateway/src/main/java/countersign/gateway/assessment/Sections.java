package countersign.gateway.assessment;

import countersign.gateway.assessment.Instrument.Item;
import java.util.ArrayList;
import java.util.List;

/** Cuts a domain into pages of about nine questions; a lead-in or heading is repeated where a page starts below it. */
final class Sections {

    private static final int ABOUT = 9;

    private Sections() {}

    static List<List<Item>> of(Instrument.Domain domain) {
        var questions = domain.questions().size();
        var pages = Math.max(1, Math.round(questions / (float) ABOUT));
        var size = (questions + pages - 1) / pages;
        var sections = new ArrayList<List<Item>>();
        var page = new ArrayList<Item>();
        var above = new ArrayList<Item>();
        var asked = 0;
        for (var item : domain.items()) {
            if (asked == size && item.asked()) {
                sections.add(List.copyOf(page));
                page = new ArrayList<>(above);
                asked = 0;
            }
            if (item.asked()) {
                asked++;
                page.add(item);
            } else if (asked == size) {
                sections.add(List.copyOf(page));
                page = new ArrayList<>(List.of(item));
                asked = 0;
                replace(above, item);
            } else {
                page.add(item);
                replace(above, item);
            }
        }
        sections.add(List.copyOf(page));
        return sections;
    }

    /** A heading is below the lead-in before it; a lead-in starts afresh. */
    private static void replace(List<Item> above, Item item) {
        if (item.type().equals("lead-in")) {
            above.clear();
        } else {
            above.removeIf(i -> i.type().equals("heading"));
        }
        above.add(item);
    }
}
