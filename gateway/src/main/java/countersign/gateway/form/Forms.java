package countersign.gateway.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Published forms; a version never changes, so that each is asked for once. */
@Component
public class Forms {

    /** One version of one form. */
    public record Ref(String id, int version) {}

    private final FormsClient client;
    private final Map<Ref, Form> known = new ConcurrentHashMap<>();

    Forms(FormsClient client) {
        this.client = client;
    }

    public Form get(Ref ref) {
        var form = known.get(ref);
        if (form == null) {
            form = client.form(ref.id(), ref.version());
            known.put(ref, form);
        }
        return form;
    }
}
