package countersign.e2e.kept;

import countersign.bpmn.Models;
import countersign.e2e.check.Check;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/**
 * {@code ./e2e/keep NAME}: makes a data set of what today's code leaves, on a fresh suite, below the test resources.
 */
public final class RecordKeptData {

    /** What the engine and the services tell each other, what is away within minutes, and what holds a secret. */
    private static final Set<String> LEFT_OUT = Set.of(
            "engineWatch",
            "engineWhereabouts",
            "heldJobs",
            "incidents",
            "stoppedWork",
            "stuckWork",
            "stuckWorkRetries",
            "sweepLeases",
            "webhookEndpoints");

    private RecordKeptData() {}

    /** Takes the name of the data set and the folder of the test resources. */
    public static void main(String[] arguments) {
        RunningSuite suite = RunningSuite.get();
        People people = new People(suite);
        KeptReviews reviews = new KeptReviews(people);
        String sent = reviews.sent();
        reviews.underWay();
        var report = Check.settled(suite, Duration.ofMinutes(2), Set.of());
        if (!report.findings().isEmpty()) {
            System.out.println(report.text());
            System.exit(1);
        }
        String password = suite.secrets().key("keystore");
        new KeptData(arguments[0])
                .write(
                        Path.of(arguments[1]),
                        documents(Evidence.of(suite)),
                        new Readers(people).everything(sent),
                        KeptFiles.sealOf(suite.data(), password),
                        Models.RESOURCES);
        suite.end();
        System.exit(0);
    }

    private static Map<String, List<Document>> documents(Evidence evidence) {
        Map<String, List<Document>> kept = new TreeMap<>(evidence.stored());
        kept.keySet().removeIf(where -> where.startsWith("gateway.") || LEFT_OUT.contains(where.split("\\.", 2)[1]));
        kept.values().removeIf(List::isEmpty);
        return kept;
    }
}
