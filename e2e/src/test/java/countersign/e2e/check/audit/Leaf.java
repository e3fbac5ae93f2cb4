package countersign.e2e.check.audit;

import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** What of an audit entry is hashed: its members in canonical JSON (RFC 8785), text and name by salted hashes. */
public final class Leaf {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> OF_FACT = List.of("eventId", "type", "actor", "organisation", "contentSha256");

    private Leaf() {}

    static String hash(Document entry) {
        TreeMap<String, Object> members = new TreeMap<>();
        members.put("chain", Bson.text(entry, "body.chain"));
        members.put("seq", Bson.number(entry, "body.seq"));
        members.put("previous", Bson.text(entry, "body.previous"));
        members.put(
                "at",
                Bson.at(entry, "body.fact.at")
                        .map(Date.class::cast)
                        .map(at -> at.toInstant().toString())
                        .orElse(""));
        members.put("subjects", Bson.texts(entry, "body.fact.subjects").toList());
        OF_FACT.forEach(
                name -> members.put(name, Bson.at(entry, "body.fact." + name).orElse(null)));
        Bson.at(entry, "body.fact.actorName")
                .ifPresent(name -> members.put("actorNameHash", salted(entry, name.toString())));
        members.put(
                "textHash",
                Bson.at(entry, "body.fact.text")
                        .map(text -> salted(entry, text.toString()))
                        .orElse(null));
        return Hashes.hex(Hashes.leaf(JSON.writeValueAsBytes(members)));
    }

    private static String salted(Document entry, String text) {
        String salted = Bson.text(entry, "body.salt") + "\n" + text;
        return Hashes.hex(Hashes.sha256(salted.getBytes(StandardCharsets.UTF_8)));
    }
}
