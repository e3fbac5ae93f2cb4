package countersign.local;

import countersign.local.identity.Cast;
import countersign.local.part.Memory;
import countersign.local.stack.Stack;
import java.time.Duration;
import java.util.stream.LongStream;

/** What is printed once everything can be used. */
final class ReadyNotice {
    private final Stack stack;
    private final Cast cast;

    ReadyNotice(Stack stack, Cast cast) {
        this.stack = stack;
        this.cast = cast;
    }

    String text(Duration elapsed, LongStream pids) {
        StringBuilder text = new StringBuilder("\n");
        if (stack.options().oidcIssuer().isEmpty()) {
            text.append("People who can sign in (also in ")
                    .append(stack.places().people())
                    .append(")\n\n");
            text.append(new PeopleList(cast, stack.secrets()).text()).append('\n');
        }
        text.append(embedded());
        text.append(replicated());
        text.append("\nCountersign is ready at ").append(stack.gatewayUrl());
        text.append("\nWhat NHS England was sent: ").append(stack.receiverUrl()).append("/\n");
        text.append("Ready after %.0f s; memory of all parts: %s. Ctrl-C ends everything.\n"
                .formatted(elapsed.toMillis() / 1000.0, memory(pids)));
        return text.toString();
    }

    private String embedded() {
        StringBuilder text = new StringBuilder();
        if (stack.options().mongodbUri().isEmpty()) {
            text.append(
                    "Embedded document server: for trying and testing only; no replicas, no login, loopback only.\n");
        }
        if (stack.options().zeebe().isEmpty()) {
            text.append("Local Zeebe 8.6.0: one broker; self-managed production use needs a licence from Camunda.\n");
        }
        if (stack.options().oidcIssuer().isEmpty()) {
            text.append("Local Keycloak 26.7.3: plain HTTP on the loopback address, people of the demonstration.\n");
        }
        return text.append("Stand-in NHSE receiver: answers every webhook with 204 and keeps it.\n")
                .toString();
    }

    private String replicated() {
        int replicas = stack.options().replicas();
        return replicas == 1
                ? ""
                : "%d of each service and of the gateway, each request going to the next; each has a log of its own.%n"
                        .formatted(replicas);
    }

    private static String memory(LongStream pids) {
        var megabytes = Memory.megabytes(
                LongStream.concat(pids, LongStream.of(ProcessHandle.current().pid())));
        return megabytes.isPresent() ? megabytes.getAsLong() + " MB" : "not known on this system";
    }
}
