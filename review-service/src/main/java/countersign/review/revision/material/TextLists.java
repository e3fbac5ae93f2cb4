package countersign.review.revision.material;

import countersign.platform.outcome.Fields;
import java.util.List;

/** What holds for every list of short texts. */
final class TextLists {

    private static final int MOST = 50;
    private static final int LONGEST = 2_000;

    private TextLists() {}

    static void check(Fields fields, String field, List<String> texts) {
        fields.check(texts.size() <= MOST, field, "These are more than " + MOST + " entries; combine some of them.");
        for (int at = 0; at < texts.size(); at++) {
            fields.required(field + "[" + at + "]", texts.get(at), LONGEST);
        }
    }
}
