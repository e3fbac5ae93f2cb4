package countersign.local.stack;

import countersign.local.balancer.Balancer;
import countersign.local.documents.DocumentServer;
import countersign.local.part.Guard;
import countersign.local.part.Part;
import countersign.local.part.Readiness;
import countersign.local.receiver.Receiver;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts that are programs of this module. */
public final class OwnParts {
    static final String DOCUMENTS = "documents";
    static final String BALANCER = "balancer";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private OwnParts() {}

    static Part documents(Stack stack) {
        Path file = DocumentServer.fileIn(stack.places().data());
        List<String> command = Jvm.withHeap("192m")
                .small()
                .main(DocumentServer.class, Integer.toString(stack.ports().documents()), file.toString());
        return new Part(
                DOCUMENTS,
                "Document server (embedded, for trying only)",
                command,
                Map.of(),
                stack.places().log(DOCUMENTS),
                Readiness.listening(stack.ports().documents()),
                Set.of(),
                PATIENCE);
    }

    static Part receiver(Stack stack) {
        String port = Integer.toString(stack.ports().receiver());
        List<String> command = Jvm.withHeap("64m")
                .small()
                .main(
                        Receiver.class,
                        port,
                        stack.places().data().resolve("received").toString());
        return new Part(
                "receiver",
                "Stand-in NHSE receiver (WireMock)",
                command,
                Map.of(),
                stack.places().log("receiver"),
                Readiness.http(URI.create(stack.receiverUrl() + "/")),
                Set.of(),
                PATIENCE);
    }

    static Part balancer(Stack stack) {
        List<String> command = Jvm.withHeap("48m")
                .small()
                .main(
                        Balancer.class,
                        Arrays.stream(ServicePart.values())
                                .map(service -> service.spread(stack))
                                .toArray(String[]::new));
        return new Part(
                BALANCER,
                "Balancer (one address for the replicas of each service)",
                command,
                Map.of(),
                stack.places().log(BALANCER),
                Readiness.listening(stack.ports().gateway()),
                Set.of(),
                PATIENCE);
    }

    /** The command of the process that ends everything if the launcher is killed. */
    public static List<String> guard(Stack stack) {
        return Jvm.withHeap("16m")
                .small()
                .main(Guard.class, stack.places().processes().toString());
    }
}
