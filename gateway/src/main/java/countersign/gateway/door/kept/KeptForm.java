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

    static KeptForm of(String page, String action, Map<String, String[]> sent, Instant at) {
        var values = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, all) -> values.put(name, List.of(all)));
        FormTokens.OWN.forEach(values::remove);
        return new KeptForm(page, action, values, at);
    }
}
