package countersign.local.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands the parts of a start out in their order, each once those that it needs are ready. */
final class StartOrder {
    private final List<Part> waiting;
    private final Set<String> started;
    private final Set<String> ready = new HashSet<>();

    StartOrder(List<Part> parts) {
        this.waiting = new ArrayList<>(parts);
        this.started = parts.stream().map(Part::name).collect(Collectors.toSet());
    }

    /** Waits for the next part that can be started; empty when all have been handed out. */
    synchronized Optional<Part> next() throws InterruptedException {
        while (!waiting.isEmpty()) {
            Optional<Part> startable =
                    waiting.stream().filter(this::hasWhatItNeeds).findFirst();
            if (startable.isPresent()) {
                waiting.remove(startable.get());
                return startable;
            }
            wait();
        }
        return Optional.empty();
    }

    synchronized void ready(Part part) {
        ready.add(part.name());
        notifyAll();
    }

    /** A part that is not in this start is somebody else's: nobody waits for it. */
    private boolean hasWhatItNeeds(Part part) {
        return part.after().stream().allMatch(name -> ready.contains(name) || !started.contains(name));
    }
}
