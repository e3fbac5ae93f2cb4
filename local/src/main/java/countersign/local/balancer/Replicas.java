package countersign.local.balancer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of one service by port, and which of them are ready. */
final class Replicas {
    private final List<Integer> ports;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    void seen(int port, boolean isReady) {
        if (isReady) {
            ready.add(port);
        } else {
            ready.remove(port);
        }
    }

    /**
     * The replicas to try for the next request, in this order: those that are ready, beginning with the one after the
     * last request's; when none is known to be ready, all, since one may have become ready just now.
     */
    List<Integer> inTurn() {
        List<Integer> candidates = new ArrayList<>(ports);
        candidates.removeIf(port -> !ready.contains(port));
        if (candidates.isEmpty()) {
            candidates.addAll(ports);
        }
        int first = Math.floorMod(turn.getAndIncrement(), candidates.size());
        List<Integer> order = new ArrayList<>(candidates.subList(first, candidates.size()));
        order.addAll(candidates.subList(0, first));
        return order;
    }
}
