package countersign.platform.testing.fuzz;

import countersign.platform.testing.api.Examples;
import countersign.platform.testing.api.Operation;
import countersign.platform.testing.api.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every operation that a service describes badly, so many times, and fails when an answer is a 5xx, is refused
 * without a problem document, or holds something internal; and with every value in every form that is not its own.
 *
 * <p>{@code -Dcountersign.fuzz.seed=} and {@code -Dcountersign.fuzz.questions=} (for each operation) ask otherwise and
 * longer. A finding is printed with its seed and becomes a test of its own.
 */
public final class ApiFuzz {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFuzz.class);
    private static final int FINDINGS_PRINTED = 40;

    private final int port;
    private final List<String> bearers;
    private final Map<String, List<String>> known;
    private final List<String> findings = new ArrayList<>();

    /**
     * A fuzz of the service on this port.
     *
     * @param bearers values of the Authorization header
     * @param known values for a variable of a path, by the template up to and with it, such as {@code /api/things/{id}}
     */
    public ApiFuzz(int port, List<String> bearers, Map<String, List<String>> known) {
        this.port = port;
        this.bearers = List.copyOf(bearers);
        this.known = Map.copyOf(known);
    }

    /** Asks with this seed unless another is set from outside. */
    public void run(long usualSeed) {
        long seed = Long.getLong("countersign.fuzz.seed", usualSeed);
        int questions = Integer.getInteger("countersign.fuzz.questions", 25);
        LOG.info("Fuzz with seed {} and {} questions for each operation", seed, questions);
        var operations = Operations.of(port);
        operations.all().forEach(operation -> ask(operation, operations.examples(), seed, questions));
        var forms = new WrongForms(port, bearers.getFirst(), known);
        operations.all().forEach(operation -> findings.addAll(forms.faultsOf(operation, operations.examples())));
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.size() + " findings with seed " + seed + "\n"
                    + String.join("\n", findings.subList(0, Math.min(findings.size(), FINDINGS_PRINTED))));
        }
    }

    private void ask(Operation operation, Examples examples, long seed, int questions) {
        for (int at = 0; at < questions; at++) {
            var random = new Random(seed * 31 + operation.name().hashCode() * 1_000_003L + at);
            var request = new Question(operation, known, random).ask(examples, bearers);
            var answer = request.send(port);
            var number = at;
            Oracle.faultOf(answer)
                    .ifPresent(fault -> findings.add(operation.name() + " question " + number + ": " + fault + "\n  "
                            + request + "\n  " + answer));
        }
    }
}
