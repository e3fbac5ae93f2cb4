package countersign.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts of the source review, in our words: what the return must hold, field by field. */
public final class Facts {
    private Facts() {}

    public static JsonNode ofBnssg() {
        try (InputStream json = Facts.class.getResourceAsStream("/countersign/e2e/bnssg-facts.json")) {
            JsonNode facts = JsonMapper.shared().readTree(json);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            for (JsonNode action : facts.required("actions")) {
                ObjectNode changed = (ObjectNode) action;
                changed.put(
                        "due",
                        today.plusDays(changed.remove("dueInDays").asInt()).toString());
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
