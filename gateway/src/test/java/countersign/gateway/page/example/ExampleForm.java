package countersign.gateway.page.example;

import countersign.gateway.page.form.DateEntry;
import countersign.gateway.page.form.SendOnce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the example's form sends: every field as typed, absent ones empty, so that the page can be shown again. */
record ExampleForm(
        String rating,
        List<String> groups,
        String comment,
        String owner,
        String team,
        DateEntry due,
        SendOnce sendOnce) {

    ExampleForm(
            @Nullable String rating,
            @Nullable List<String> groups,
            @Nullable String comment,
            @Nullable String owner,
            @Nullable String team,
            @Nullable DateEntry due,
            @Nullable SendOnce sendOnce) {
        this.rating = rating == null ? "" : rating;
        this.groups = groups == null ? List.of() : List.copyOf(groups);
        this.comment = comment == null ? "" : comment;
        this.owner = owner == null ? "" : owner;
        this.team = team == null ? "" : team;
        this.due = due == null ? DateEntry.EMPTY : due;
        this.sendOnce = SendOnce.orFresh(sendOnce);
    }

    static ExampleForm empty() {
        return new ExampleForm(null, null, null, null, null, null, null);
    }
}
