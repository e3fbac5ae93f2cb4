package countersign.review.review.terms;

import com.fasterxml.jackson.annotation.JsonProperty;
import countersign.review.organisation.OrganisationKind;

/** A named office that signs for a review. */
public enum Office {
    @JsonProperty("icb-sro")
    ICB_SRO("icb-sro"),
    @JsonProperty("trust-medical-director")
    TRUST_MEDICAL_DIRECTOR("trust-medical-director"),
    @JsonProperty("trust-director-of-nursing")
    TRUST_DIRECTOR_OF_NURSING("trust-director-of-nursing"),
    @JsonProperty("icb-chief-medical-officer")
    ICB_CHIEF_MEDICAL_OFFICER("icb-chief-medical-officer"),
    @JsonProperty("icb-chief-nursing-officer")
    ICB_CHIEF_NURSING_OFFICER("icb-chief-nursing-officer");

    private final String word;

    Office(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** An ICB's offices are held at ICBs, a trust's at NHS trusts. */
    public boolean isHeldAt(OrganisationKind kind) {
        return kind == (word.startsWith("icb-") ? OrganisationKind.ICB : OrganisationKind.NHS_TRUST);
    }
}
