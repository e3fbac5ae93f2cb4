package countersign.bpmn;

import java.util.Arrays;
import java.util.Locale;

/** Something that must stand before a stage begins or a return goes; {@code requirements.txt} says which, and when. */
public enum Requirement {
    COMPLETE_SHEET,
    BOARD_APPROVAL,
    BOARD_REJECTION,
    OPEN_DECLINE,
    ACCEPTED_RETURN;

    /** As written in the table and on the API: {@code complete-sheet}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Requirement of(String word) {
        return Arrays.stream(values())
                .filter(requirement -> requirement.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no requirement " + word));
    }
}
