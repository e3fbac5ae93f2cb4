package countersign.gateway.thematic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import countersign.gateway.form.Forms;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The draft of a revision, or the last one frozen, as review-service tells it. */
record ThematicReview(
        String reviewId,
        String reviewTitle,
        int revision,
        String state,
        long version,
        boolean mayEdit,
        List<Finding> findings,
        List<Action> draftActions,
        Returned returned,
        List<Domain> domains,
        List<Contradiction> contradictions,
        Coverage coverage,
        List<Missing> missing) {

    /** The return as far as it is written: answers by the keys of its form, and the keys of what is asked. */
    record Returned(Forms.Ref form, Map<String, Object> answers, List<String> asked) {}

    /** What findings are written about. */
    record Domain(int number, String title) {}

    record Finding(int domain, String finding, String strengths, Priorities priorities) {}

    record Priorities(List<String> essential, List<String> enhancer, List<String> desirable) {

        static final Priorities NONE = new Priorities(List.of(), List.of(), List.of());
    }

    record Action(
            String draftId,
            int domain,
            String title,
            String description,
            String term,
            String scope,
            String lead,
            String owner,
            LocalDate due) {}

    record Contradiction(String title, String detail) {}

    record Coverage(List<Heard> responses) {

        record Heard(String use, String name, String state) {

            boolean isSelfAssessment() {
                return use.equals("self-assessment");
            }

            boolean silent() {
                return !state.equals("accepted") && !state.equals("submitted");
            }
        }
    }

    record Missing(String field, String message) {}

    String etag() {
        return "\"" + version + "\"";
    }

    /** What speaks against each statement, by that statement. */
    public Map<String, List<String>> opposed() {
        return contradictions.stream()
                .collect(
                        groupingBy(Contradiction::title, LinkedHashMap::new, mapping(Contradiction::detail, toList())));
    }

    public boolean draft() {
        return state.equals("draft");
    }

    /** The self-assessments that were asked for. */
    List<Coverage.Heard> selfAssessments() {
        return coverage.responses().stream()
                .filter(Coverage.Heard::isSelfAssessment)
                .toList();
    }

    Optional<Finding> finding(int domain) {
        return findings.stream().filter(f -> f.domain() == domain).findFirst();
    }

    Optional<Action> action(String draft) {
        return draftActions.stream().filter(a -> a.draftId().equals(draft)).findFirst();
    }
}
