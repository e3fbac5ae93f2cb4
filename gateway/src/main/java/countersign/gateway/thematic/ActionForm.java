package countersign.gateway.thematic;

import countersign.gateway.page.form.DateEntry;
import countersign.gateway.thematic.ThematicClient.ActionSent;
import org.jspecify.annotations.Nullable;

/** A draft action as it was typed, right or wrong. */
record ActionForm(
        String domain,
        String title,
        String description,
        String term,
        String scope,
        String lead,
        String owner,
        DateEntry due) {

    static final ActionForm EMPTY = new ActionForm(null, null, null, null, null, null, null, null);

    ActionForm(
            @Nullable String domain,
            @Nullable String title,
            @Nullable String description,
            @Nullable String term,
            @Nullable String scope,
            @Nullable String lead,
            @Nullable String owner,
            @Nullable DateEntry due) {
        this.domain = typed(domain);
        this.title = typed(title);
        this.description = typed(description);
        this.term = typed(term);
        this.scope = typed(scope);
        this.lead = typed(lead);
        this.owner = typed(owner);
        this.due = due == null ? DateEntry.EMPTY : due;
    }

    static ActionForm of(ThematicReview.Action action) {
        return new ActionForm(
                Integer.toString(action.domain()),
                action.title(),
                action.description(),
                action.term(),
                action.scope(),
                action.lead(),
                action.owner(),
                DateEntry.of(action.due()));
    }

    ActionSent sent() {
        return new ActionSent(
                domain.matches("\\d{1,2}") ? Integer.parseInt(domain) : 0,
                title,
                description,
                chosen(term),
                chosen(scope),
                chosen(lead),
                owner,
                due.date().orElse(null));
    }

    private static @Nullable String chosen(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
