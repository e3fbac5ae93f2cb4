package countersign.review.revision.document;

import java.util.List;
import java.util.Map;

/**
 * What the document says besides the content, as it was when it was frozen.
 *
 * @param names of organisations, by their ODS code
 * @param conflicts statements that cannot both hold
 */
public record DocumentFacts(Map<String, String> names, List<Conflict> conflicts) {

    public DocumentFacts {
        names = Map.copyOf(names);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * A statement, and what speaks against it.
     *
     * @param domains whose findings are where something is said about it
     */
    public record Conflict(String statement, String against, List<Integer> domains) {}

    String name(String ods) {
        return names.getOrDefault(ods, ods);
    }
}
