package countersign.local.balancer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs the balancer in a process of its own. */
public final class Balancer {
    private Balancer() {}

    /** Takes one {@code port=port,port,…} for each service: where it is reached, and where its replicas listen. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (String argument : arguments) {
            String[] sides = argument.split("=", 2);
            List<Integer> ports =
                    Arrays.stream(sides[1].split(",")).map(Integer::valueOf).toList();
            Replicas replicas = new Replicas(ports);
            ports.forEach(port -> watch(replicas, port));
            Front.open(Integer.parseInt(sides[0]), replicas);
            System.out.println("Port " + sides[0] + " is spread over the ports " + sides[1]);
        }
        new CountDownLatch(1).await();
    }

    private static void watch(Replicas replicas, int port) {
        Thread.ofVirtual().start(() -> {
            Probe probe = new Probe(port);
            while (!Thread.currentThread().isInterrupted()) {
                probe.ask().ifPresent(ready -> replicas.seen(port, ready));
                try {
                    TimeUnit.MILLISECONDS.sleep(500);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }
}
