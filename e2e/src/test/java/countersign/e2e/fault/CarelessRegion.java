package countersign.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.people.RegionSystem;
import countersign.e2e.suite.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The region's system over a network that brings messages more than once, at once, late, and in another order. */
record CarelessRegion(RegionSystem region, String returnId, String contentSha256) {
    private static final int COPIES = 3;

    /** Each answer arrives as several copies; said once more under another key, it changes nothing. */
    void acknowledgesAndAccepts() {
        copies("acknowledgement");
        changesNothing("acknowledgement");
        copies("acceptance");
        changesNothing("acceptance");
        refused("query");
    }

    /**
     * The acceptance overtakes what was said before it: it includes the acknowledgement, which changes nothing more.
     */
    void acceptsBeforeItAcknowledges() {
        copies("acceptance");
        changesNothing("acknowledgement");
        refused("query");
    }

    private void changesNothing(String how) {
        JsonNode before = shown();
        copies(how);
        assertThat(shown()).isEqualTo(before);
    }

    /**
     * Without its version, which also counts what is still being sent on, and without what goes by the clock: an
     * acceptance can be withdrawn for some seconds here, which may be over at the second look.
     */
    private JsonNode shown() {
        ObjectNode shown = (ObjectNode) region.shown(returnId).deepCopy();
        shown.remove(List.of("version", "acceptanceFinalFrom", "may"));
        return shown;
    }

    /** All at the same moment, each on a thread of its own, under the same key: every one is accepted. */
    private void copies(String how) {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<Answer>> copies = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> region.answers(returnId, how, contentSha256, key), Thread::startVirtualThread))
                .limit(COPIES)
                .toList();
        copies.forEach(copy -> copy.join().ok());
    }

    private void refused(String how) {
        region.answers(returnId, how, contentSha256, UUID.randomUUID().toString())
                .isProblem(409, "answer-not-possible");
    }
}
