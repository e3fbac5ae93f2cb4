package countersign.review.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an organisation is in a review. */
public enum OrganisationKind {
    @JsonProperty("icb")
    ICB,
    @JsonProperty("nhs-trust")
    NHS_TRUST,
    @JsonProperty("vcse")
    VCSE,
    @JsonProperty("nhse-region")
    NHSE_REGION,
    @JsonProperty("nhse-national")
    NHSE_NATIONAL;

    /** Trusts and voluntary organisations provide services; the others commission or oversee them. */
    public boolean provides() {
        return this == NHS_TRUST || this == VCSE;
    }
}
