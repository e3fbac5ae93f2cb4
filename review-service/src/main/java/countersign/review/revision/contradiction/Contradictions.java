package countersign.review.revision.contradiction;

import countersign.review.revision.returnfields.ReturnFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds where policy, practice and the return say different things about discharge after missed appointments (DNA), and
 * where the return says that the ICB is assured and what speaks against that as well. Those with one title follow one
 * another.
 */
public final class Contradictions {

    private static final String RETURN_YES = "The return says that DNAs are used as a reason for discharge.";
    private static final String ASSURED = "The return says that the ICB is assured.";
    private static final String RETURN_NO = "The return says that DNAs are never a reason for discharge.";
    private static final Map<String, String> PROVISIONS = Map.of(
            "keyWorkers", "The return says that key workers or care coordinators are not in place.",
            "familiesAndCarers", "The return says that services do not involve families and carers.",
            "longTermPlanning", "The return says that there is no process for planning care for the long term.",
            "informationSharing", "The return says that there are no clear protocols for sharing information.",
            "dnaReasonForDischarge", RETURN_YES,
            "dischargesOverseenByMdt", "The return says that discharges are not overseen by a multidisciplinary team.");

    private Contradictions() {}

    public static List<Contradiction> find(
            List<PolicyStatement> policies, List<DnaAnswer> adverse, ReturnFields fields) {
        List<Contradiction> found = new ArrayList<>();
        policies.forEach(policy -> found.addAll(ofPolicy(policy, adverse, fields)));
        Boolean dna = fields.provisions().dnaReasonForDischarge();
        if (Boolean.FALSE.equals(dna)) {
            adverse.forEach(answer -> found.add(ofAnswer("answer-and-return", RETURN_NO, answer)));
        }
        if (Boolean.TRUE.equals(fields.assured())) {
            found.addAll(ofAssurance(fields));
        }
        return List.copyOf(found);
    }

    private static List<Contradiction> ofAssurance(ReturnFields fields) {
        return fields.provisions().adverse().stream()
                .map(PROVISIONS::get)
                .map(words -> Contradiction.between("assured-and-provision", null, ASSURED, words))
                .toList();
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
