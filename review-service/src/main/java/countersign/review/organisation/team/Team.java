package countersign.review.organisation.team;

import countersign.platform.identity.OdsCode;
import java.util.List;

/** A service team of a provider in one locality, with the ICBs that commission it. */
public record Team(TeamId id, OdsCode organisation, String name, String locality, List<OdsCode> commissionedBy) {}
