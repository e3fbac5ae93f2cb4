package countersign.review.revision.contradiction;

import countersign.review.policycheck.Confirmation;
import countersign.review.policycheck.PolicyCheck;
import countersign.review.policycheck.PolicyCheckFile;
import countersign.review.policycheck.PolicyChecks;
import countersign.review.review.ReviewId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the providers confirmed in the rapid check. */
@Component
public class PolicyStatements {

    private final PolicyChecks checks;

    PolicyStatements(PolicyChecks checks) {
        this.checks = checks;
    }

    public List<PolicyStatement> of(ReviewId review) {
        return checks.of(review).stream().flatMap(PolicyStatements::statement).toList();
    }

    private static Stream<PolicyStatement> statement(PolicyCheck check) {
        return switch (check) {
            case PolicyCheck.Open open -> Stream.empty();
            case PolicyCheck.Confirmed(PolicyCheckFile file, Confirmation given) ->
                Stream.of(new PolicyStatement(file.provider(), file.providerName(), given.neverUsesDnaAsReason()));
        };
    }
}
