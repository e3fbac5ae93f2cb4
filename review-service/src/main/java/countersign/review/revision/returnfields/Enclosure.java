package countersign.review.revision.returnfields;

import countersign.review.outcome.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table enclosed with the return, to which an answer may refer ("see enclosed table"). */
public record Enclosure(String title, List<Row> rows) {

    private static final int LONGEST = 5_000;
    private static final int MOST_ROWS = 100;

    public Enclosure(@Nullable String title, @Nullable List<Row> rows) {
        this.title = title == null ? "" : title;
        this.rows = Given.list(rows);
    }

    /** An area with what is to be improved in it. */
    public record Row(String area, String improvement) {

        public Row(@Nullable String area, @Nullable String improvement) {
            this.area = area == null ? "" : area;
            this.improvement = improvement == null ? "" : improvement;
        }
    }

    void check(Fields fields, String field) {
        fields.required(field + ".title", title, LONGEST);
        fields.check(rows.size() <= MOST_ROWS, field + ".rows", "A table has at most " + MOST_ROWS + " rows.");
        for (int at = 0; at < rows.size(); at++) {
            fields.required(field + ".rows[" + at + "].area", rows.get(at).area(), LONGEST);
            fields.required(
                    field + ".rows[" + at + "].improvement", rows.get(at).improvement(), LONGEST);
        }
    }
}
