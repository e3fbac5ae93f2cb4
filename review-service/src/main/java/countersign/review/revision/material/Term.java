package countersign.review.revision.material;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How soon an action can be done: short and medium term need no added resource, longer term does. */
public enum Term {
    @JsonProperty("short")
    SHORT("short", "Short term"),
    @JsonProperty("medium")
    MEDIUM("medium", "Medium term"),
    @JsonProperty("longer")
    LONGER("longer", "Longer term");

    private final String word;
    private final String label;

    Term(String word, String label) {
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
