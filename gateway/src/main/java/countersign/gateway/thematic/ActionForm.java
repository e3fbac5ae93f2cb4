package countersign.gateway.thematic;

import countersign.gateway.client.review.ThematicClient.ActionSent;
import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.page.form.DateEntry;
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

    static final ActionForm EMPTY = new ActionForm("", "", "", "", "", "", "", DateEntry.EMPTY);

    ActionForm {
        domain = typed(domain);
        title = typed(title);
        description = typed(description);
        term = typed(term);
        scope = typed(scope);
        lead = typed(lead);
        owner = typed(owner);
        due = due == null ? DateEntry.EMPTY : due;
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
