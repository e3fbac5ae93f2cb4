package countersign.actions.action;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an open action stands by the word of those who do it. That it is overdue is never said: the date says it. */
public enum Standing {
    ON_TRACK("on-track"),
    AT_RISK("at-risk");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** "on track". */
    public String inWords() {
        return word.replace('-', ' ');
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
