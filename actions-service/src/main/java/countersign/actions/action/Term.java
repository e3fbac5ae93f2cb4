package countersign.actions.action;

import com.fasterxml.jackson.annotation.JsonValue;

/** When it can be done: short and medium term need no added resource, longer term does. */
public enum Term {
    SHORT("short"),
    MEDIUM("medium"),
    LONGER("longer");

    private final String word;

    Term(String word) {
        this.word = word;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
