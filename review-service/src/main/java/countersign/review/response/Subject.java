package countersign.review.response;

import countersign.platform.identity.OdsCode;
import countersign.review.organisation.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a response is about.
 *
 * @param team the team, or none for the provider as a whole
 * @param name of the team, or of the provider
 */
public record Subject(
        OdsCode provider, String providerName, @Nullable TeamId team, String name) {

    public boolean isProviderLevel() {
        return team == null;
    }

    /** In words, whose work it is to answer. */
    public String answeredBy() {
        return (isProviderLevel() ? "Provider lead, " : "Team lead, ") + name;
    }
}
