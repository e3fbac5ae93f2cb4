package countersign.signoff.forum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stages of a review's route at which a forum considers it. */
public enum ForumStage {
    PROGRAMME_BOARD,
    EXECUTIVE_TEAM,
    QUALITY_OVERSIGHT,
    MH_ODG,
    HCIG,
    ICB_BOARD;

    /** As written in the models and on the API: {@code mh-odg}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ForumStage> of(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }

    /** The name to use for a forum that nobody has named. */
    public String title() {
        return switch (this) {
            case PROGRAMME_BOARD -> "Community Mental Health Programme Board";
            case EXECUTIVE_TEAM -> "ICB Executive Team";
            case QUALITY_OVERSIGHT -> "Quality Oversight Group";
            case MH_ODG -> "Mental Health Operational Delivery Group";
            case HCIG -> "Health and Care Improvement Group";
            case ICB_BOARD -> "ICB Board";
        };
    }

    @Override
    public String toString() {
        return word();
    }
}
