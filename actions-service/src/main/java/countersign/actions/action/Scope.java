package countersign.actions.action;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose footprint it covers: one ICB's, or the whole of a provider that serves several. */
public enum Scope {
    LOCAL("local"),
    TRUST_WIDE("trust-wide");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
