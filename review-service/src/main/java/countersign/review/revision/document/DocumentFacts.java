package countersign.review.revision.document;

import countersign.review.form.Form;
import java.util.List;
import java.util.Map;

/**
 * What the document says besides the content, as it was when it was frozen.
 *
 * @param names of organisations, by their ODS code
 * @param forms those that the content names
 * @param conflicts statements that cannot both hold
 */
public record DocumentFacts(Map<String, String> names, List<Form> forms, List<Conflict> conflicts) {

    public DocumentFacts {
        names = Map.copyOf(names);
        forms = List.copyOf(forms);
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

    Form form(RevisionContent.FormUsed used) {
        return forms.stream()
                .filter(form -> form.ref().equals(used.ref()))
                .findFirst()
                .orElseThrow();
    }
}
