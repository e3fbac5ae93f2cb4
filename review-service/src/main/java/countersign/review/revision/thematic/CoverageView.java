package countersign.review.revision.thematic;

import countersign.platform.identity.OdsCode;
import countersign.review.assessment.AssessmentState;
import countersign.review.assessment.Headline;
import countersign.review.assessment.Subject;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.Review;
import countersign.review.review.terms.Participant;
import countersign.review.revision.contradiction.PolicyStatement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was heard, and who was not.
 *
 * @param heard how many self-assessments were accepted, of how many {@code expected}
 * @param notHeard the names of teams and providers whose answers are not in
 */
record CoverageView(int expected, int heard, List<String> notHeard, List<Entry> assessments, List<Check> policyChecks) {

    /**
     * A self-assessment.
     *
     * @param state issued, submitted, accepted or not-returned
     */
    record Entry(
            String id,
            OdsCode organisation,
            String organisationName,
            @Nullable TeamId team,
            String name,
            String state) {

        static Entry of(Headline headline) {
            Subject subject = headline.file().subject();
            return new Entry(
                    headline.file().id().value(),
                    subject.provider(),
                    subject.providerName(),
                    subject.team(),
                    subject.name(),
                    headline.state());
        }
    }

    /**
     * A rapid policy check.
     *
     * @param state confirmed or open
     */
    record Check(OdsCode organisation, String name, String state) {}

    static CoverageView of(
            Review review,
            List<Headline> assessments,
            List<PolicyStatement> policies,
            Function<OdsCode, String> names) {
        List<Check> checks = review.terms().participants().stream()
                .filter(Participant::policyCheck)
                .map(Participant::organisation)
                .map(provider -> new Check(provider, names.apply(provider), stateOf(provider, policies)))
                .toList();
        List<Headline> missing = assessments.stream()
                .filter(headline -> !headline.is(AssessmentState.ACCEPTED))
                .toList();
        return new CoverageView(
                assessments.size(),
                assessments.size() - missing.size(),
                notHeard(missing, checks),
                assessments.stream().map(Entry::of).toList(),
                checks);
    }

    private static List<String> notHeard(List<Headline> missing, List<Check> checks) {
        Stream<String> teams =
                missing.stream().map(headline -> headline.file().subject().name());
        Stream<String> providers = checks.stream()
                .filter(check -> check.state().equals("open"))
                .map(check -> check.name() + " (rapid policy check)");
        return Stream.concat(teams, providers).toList();
    }

    private static String stateOf(OdsCode provider, List<PolicyStatement> policies) {
        return policies.stream().anyMatch(policy -> policy.organisation().equals(provider)) ? "confirmed" : "open";
    }
}
