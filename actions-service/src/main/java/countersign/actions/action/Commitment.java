package countersign.actions.action;

import countersign.platform.identity.OdsCode;
import java.time.LocalDate;

/**
 * What an approved revision says shall be done; never edited.
 *
 * @param domain number of the domain of the instrument that it answers
 * @param lead organisation that leads it
 * @param owner office or person who sees to it, as typed
 */
public record Commitment(
        String draftId,
        int domain,
        String title,
        String description,
        Term term,
        Scope scope,
        OdsCode lead,
        String owner,
        LocalDate due) {}
