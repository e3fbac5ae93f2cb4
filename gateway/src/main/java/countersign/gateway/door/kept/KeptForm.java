package countersign.gateway.door.kept;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as it was sent, in vain.
 *
 * @param page path of this site on which it stood, with its query
 * @param action path that it was sent to, with its query
 * @param values by name, in the order in which they were sent
 */
public record KeptForm(String page, String action, LinkedHashMap<String, List<String>> values, Instant at)
        implements Serializable {

    private static final int BEGINNING = 60;

    /** How the first text of several words begins; empty if there is none. */
    public String beginning() {
        return values.entrySet().stream()
                .filter(field -> !FormTokens.isMachines(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .map(String::strip)
                .filter(text -> text.contains(" "))
                .findFirst()
                .map(KeptForm::shortened)
                .orElse("");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)).strip() + "…";
    }

    static KeptForm of(String page, String action, Map<String, String[]> sent, Instant at) {
        var values = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, all) -> values.put(name, List.of(all)));
        FormTokens.OWN.forEach(values::remove);
        return new KeptForm(page, action, values, at);
    }
}
