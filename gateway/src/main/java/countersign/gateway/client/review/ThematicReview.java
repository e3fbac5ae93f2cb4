package countersign.gateway.client.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import countersign.gateway.client.review.response.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The draft of a revision, or the last one frozen, as review-service tells it. */
public record ThematicReview(
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
    public record Returned(Form.Ref form, Map<String, Object> answers, List<String> asked) {}

    /** What findings are written about. */
    public record Domain(int number, String title) {}

    public record Finding(int domain, String finding, String strengths, Priorities priorities) {}

    public record Priorities(List<String> essential, List<String> enhancer, List<String> desirable) {

        public static final Priorities NONE = new Priorities(List.of(), List.of(), List.of());
    }

    public record Action(
            String draftId,
            int domain,
            String title,
            String description,
            String term,
            String scope,
            String lead,
            String owner,
            LocalDate due) {}

    public record Contradiction(String title, String detail) {}

    public record Coverage(List<Heard> responses) {

        public record Heard(String use, String name, String state) {

            public boolean isSelfAssessment() {
                return use.equals("self-assessment");
            }

            public boolean silent() {
                return !state.equals("accepted") && !state.equals("submitted");
            }
        }
    }

    public record Missing(String field, String message) {}

    public String etag() {
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
    public List<Coverage.Heard> selfAssessments() {
        return coverage.responses().stream()
                .filter(Coverage.Heard::isSelfAssessment)
                .toList();
    }

    public Optional<Finding> finding(int domain) {
        return findings.stream().filter(f -> f.domain() == domain).findFirst();
    }

    public Optional<Action> action(String draft) {
        return draftActions.stream().filter(a -> a.draftId().equals(draft)).findFirst();
    }
}
