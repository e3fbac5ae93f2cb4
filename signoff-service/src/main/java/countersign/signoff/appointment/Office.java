package countersign.signoff.appointment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The offices of the instrument's sign-off page. */
public enum Office {
    ICB_SRO("ICB Senior Responsible Owner"),
    TRUST_MEDICAL_DIRECTOR("Trust Medical Director"),
    TRUST_DIRECTOR_OF_NURSING("Trust Director of Nursing"),
    ICB_CHIEF_MEDICAL_OFFICER("ICB Chief Medical Officer"),
    ICB_CHIEF_NURSING_OFFICER("ICB Chief Nursing Officer");

    private final String label;

    Office(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As written in the models and on the API: {@code icb-sro}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Office> of(String word) {
        return Arrays.stream(values())
                .filter(office -> office.word().equals(word))
                .findFirst();
    }

    @Override
    public String toString() {
        return word();
    }
}
