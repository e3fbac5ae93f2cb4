package countersign.review.revision.material;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an action applies: in one ICB, or over a provider's whole footprint, which several ICBs may share. */
public enum Scope {
    @JsonProperty("local")
    LOCAL("local", "Local"),
    @JsonProperty("trust-wide")
    TRUST_WIDE("trust-wide", "Trust-wide");

    private final String word;
    private final String label;

    Scope(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
