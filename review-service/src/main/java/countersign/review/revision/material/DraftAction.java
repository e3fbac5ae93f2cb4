package countersign.review.revision.material;

import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * An action proposed in answer to a finding; it becomes part of the plan when the Board approves the revision.
 *
 * @param lead the organisation that leads it: the ICB or a provider in the review
 * @param owner the office that is responsible
 */
public record DraftAction(
        DraftActionId id,
        int domain,
        String title,
        String description,
        Term term,
        Scope scope,
        OdsCode lead,
        String owner,
        LocalDate due) {

    static final Comparator<DraftAction> ORDER = Comparator.comparingInt(DraftAction::domain)
            .thenComparing(action -> action.id().value());
}
