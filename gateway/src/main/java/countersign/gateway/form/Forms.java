package countersign.gateway.form;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.FormClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Published forms; a version never changes, so that each is asked for once. */
@Component
public class Forms {

    private final FormClient client;
    private final Map<Form.Ref, Form> known = new ConcurrentHashMap<>();

    Forms(FormClient client) {
        this.client = client;
    }

    public Form get(Form.Ref ref) {
        var form = known.get(ref);
        if (form == null) {
            form = client.form(ref.id(), ref.version());
            known.put(ref, form);
        }
        return form;
    }
}
