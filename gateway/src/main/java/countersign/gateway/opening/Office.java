package countersign.gateway.opening;

import countersign.gateway.page.form.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The offices that may sign: an ICB's at the ICB, a trust's at each NHS trust that takes part. */
enum Office {
    ICB_SRO("icb-sro", "ICB senior responsible owner"),
    TRUST_MEDICAL_DIRECTOR("trust-medical-director", "Trust Medical Director"),
    TRUST_DIRECTOR_OF_NURSING("trust-director-of-nursing", "Trust Director of Nursing"),
    ICB_CHIEF_MEDICAL_OFFICER("icb-chief-medical-officer", "ICB Chief Medical Officer"),
    ICB_CHIEF_NURSING_OFFICER("icb-chief-nursing-officer", "ICB Chief Nursing Officer");

    private final String word;
    private final String title;

    Office(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** A choice for each office at each organisation that has it; its value is {@code office~ODS}. */
    static List<Option> slots(Choices choices, Draft draft) {
        var options = new ArrayList<Option>();
        Arrays.stream(values())
                .filter(office -> office.word.startsWith("icb-"))
                .forEach(office -> options.add(office.at(choices.icb(), choices)));
        choices.chosen(draft).stream()
                .filter(provider -> provider.kind().equals("nhs-trust"))
                .forEach(trust -> Arrays.stream(values())
                        .filter(office -> office.word.startsWith("trust-"))
                        .forEach(office -> options.add(office.at(trust.ods(), choices))));
        return options;
    }

    private Option at(String ods, Choices choices) {
        return Option.of(word + "~" + ods, title + ", " + choices.name(ods));
    }
}
