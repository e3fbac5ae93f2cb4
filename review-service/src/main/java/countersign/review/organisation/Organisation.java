package countersign.review.organisation;

import countersign.platform.identity.OdsCode;
import org.jspecify.annotations.Nullable;

/** An organisation with an ODS code; {@code region} is the NHS England region that an ICB or provider answers to. */
public record Organisation(
        OdsCode ods,
        String name,
        OrganisationKind kind,
        @Nullable OdsCode region) {}
