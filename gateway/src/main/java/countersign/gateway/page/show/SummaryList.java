package countersign.gateway.page.show;

import java.util.ArrayList;
import java.util.List;

/** Facts as key and value, each with an optional link such as "Change". */
public record SummaryList(List<Row> rows) {

    /**
     * One fact.
     *
     * @param value text, shown as typed (line breaks kept)
     * @param href of the link beside the value; empty for none
     * @param action the link's word; {@code about} is added to it for those who cannot see the row
     */
    public record Row(String key, String value, String href, String action, String about) {}

    public static SummaryList of() {
        return new SummaryList(List.of());
    }

    public SummaryList row(String key, String value) {
        return plus(new Row(key, value, "", "", ""));
    }

    public SummaryList row(String key, String value, String href, String action) {
        return plus(new Row(key, value, href, action, key.toLowerCase(java.util.Locale.UK)));
    }

    private SummaryList plus(Row row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return new SummaryList(List.copyOf(all));
    }
}
