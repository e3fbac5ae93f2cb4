package countersign.e2e.check.audit;

import countersign.e2e.check.evidence.Bson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Which event an audit entry is about, as {@code <type> of <id>}. */
public final class Recorded {
    /** By the type's first word: the place, among its subjects, of the id of what it happened to. */
    private static final Map<String, Integer> SUBJECT = Map.ofEntries(
            Map.entry("review", 0),
            Map.entry("assessment", 1),
            Map.entry("policy", 1),
            Map.entry("response", 1),
            Map.entry("revision", 1),
            Map.entry("return", 1),
            Map.entry("sheet", 1),
            Map.entry("action-plan", 1),
            Map.entry("action", 1),
            Map.entry("signature", 2),
            Map.entry("forum-decision", 2),
            Map.entry("decline-consideration", 2),
            Map.entry("rejection-consideration", 2));

    /** Their number follows from no state that is kept. */
    private static final List<String> NOT_COUNTED = List.of("review.closing-date-moved", "-with-wrong-hash");

    private Recorded() {}

    /** Nothing for what happened to reference data, which keeps no history. */
    static Optional<String> key(Document entry) {
        String type = Bson.text(entry, "body.fact.type");
        List<String> subjects = Bson.texts(entry, "body.fact.subjects").toList();
        return Optional.ofNullable(SUBJECT.get(type.substring(0, type.indexOf('.'))))
                .filter(place -> place < subjects.size() && NOT_COUNTED.stream().noneMatch(type::endsWith))
                .map(place -> type + " of " + subjects.get(place));
    }
}
