package countersign.actions.action;

import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shall be done: by an approved revision, or by a condition of its approval. Never edited, but that a condition
 * which the Board left open is given its owner and its day.
 *
 * @param domain number of the domain of the instrument that it answers; null for a condition of the Board
 * @param term null for a condition of the Board
 * @param lead organisation that leads it
 * @param owner office or person who sees to it, as typed; null while nobody is named
 * @param due null while no day is set
 */
public record Commitment(
        String draftId,
        @Nullable Integer domain,
        String title,
        String description,
        @Nullable Term term,
        Scope scope,
        OdsCode lead,
        @Nullable String owner,
        @Nullable LocalDate due) {

    private static final int LONGEST_TITLE = 120;

    /** A condition of the Board's approval; the ICB leads it. */
    public static Commitment condition(
            String id, String text, OdsCode icb, @Nullable String owner, @Nullable LocalDate due) {
        String title = text.length() <= LONGEST_TITLE ? text : text.substring(0, endOf(text)) + "…";
        return new Commitment(id, null, title, text, null, Scope.LOCAL, icb, owner, due);
    }

    /** Whether somebody is named for it, and a day. */
    public boolean isAssigned() {
        return owner != null && due != null;
    }

    Commitment assigned(String to, LocalDate by) {
        return new Commitment(draftId, domain, title, description, term, scope, lead, to, by);
    }

    private static int endOf(String text) {
        int end = LONGEST_TITLE - 1;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
