package countersign.review.revision.contradiction;

import countersign.review.revision.returnfields.ReturnFields;
import java.util.ArrayList;
import java.util.List;

/** Finds where policy, practice and the return say different things about discharge after missed appointments (DNA). */
public final class Contradictions {

    private static final String RETURN_YES = "The return says that DNAs are used as a reason for discharge.";
    private static final String RETURN_NO = "The return says that DNAs are never a reason for discharge.";

    private Contradictions() {}

    public static List<Contradiction> find(
            List<PolicyStatement> policies, List<DnaAnswer> adverse, ReturnFields fields) {
        List<Contradiction> found = new ArrayList<>();
        policies.forEach(policy -> found.addAll(ofPolicy(policy, adverse, fields)));
        Boolean dna = fields.provisions().dnaReasonForDischarge();
        if (Boolean.FALSE.equals(dna)) {
            adverse.forEach(answer -> found.add(ofAnswer("answer-and-return", RETURN_NO, answer)));
        }
        if (Boolean.TRUE.equals(dna) && Boolean.TRUE.equals(fields.assured())) {
            found.add(Contradiction.between(
                    "assured-and-provision", null, "The return says that the ICB is assured.", RETURN_YES));
        }
        return List.copyOf(found);
    }

    private static List<Contradiction> ofPolicy(PolicyStatement policy, List<DnaAnswer> adverse, ReturnFields fields) {
        Boolean dna = fields.provisions().dnaReasonForDischarge();
        String organisation = policy.organisation().value();
        if (!policy.never()) {
            return Boolean.FALSE.equals(dna)
                    ? List.of(Contradiction.between("policy-and-return", organisation, notNever(policy), RETURN_NO))
                    : List.of();
        }
        List<Contradiction> found = new ArrayList<>();
        adverse.stream()
                .filter(answer -> answer.provider().equals(policy.organisation()))
                .forEach(answer -> found.add(ofAnswer("policy-and-answer", never(policy), answer)));
        if (Boolean.TRUE.equals(dna)) {
            found.add(Contradiction.between("policy-and-return", organisation, never(policy), RETURN_YES));
        }
        return found;
    }

    private static Contradiction ofAnswer(String kind, String statement, DnaAnswer answer) {
        return new Contradiction(
                kind,
                answer.provider().value(),
                statement,
                answer.words() + ".",
                answer.assessment().id().value(),
                answer.question().value());
    }

    private static String never(PolicyStatement policy) {
        return policy.name() + " confirmed that its policies never use DNA as a reason for discharge.";
    }

    private static String notNever(PolicyStatement policy) {
        return policy.name() + " could not confirm that its policies never use DNA as a reason for discharge.";
    }
}
