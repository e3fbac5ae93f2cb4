package countersign.review.review.terms;

import countersign.platform.identity.OdsCode;
import countersign.review.organisation.team.TeamId;
import java.util.List;

/**
 * A provider's part in a review.
 *
 * @param providerLevel whether the provider also answers for the whole of itself
 * @param policyCheck whether the rapid policy check is asked of it
 */
public record Participant(OdsCode organisation, List<TeamId> teams, boolean providerLevel, boolean policyCheck) {}
