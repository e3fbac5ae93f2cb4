package countersign.e2e.kept;

import countersign.bpmn.Elements;
import countersign.bpmn.Models;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.people.EngineKeeper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The processes of a data set's reviews in an engine that knows none of them, on the models of the data set. */
final class ProcessesAgain implements AutoCloseable {
    private final EngineKeeper keeper;

    ProcessesAgain(EngineKeeper keeper, KeptData kept) {
        this.keeper = keeper;
        keeper.countsBeyond(lastTask(kept));
        keeper.deploys(models(kept::model));
    }

    /** Tasks are kept under the keys of their jobs: an engine that is set up anew must not give those out again. */
    private static long lastTask(KeptData kept) {
        return kept.documents().get("signoff.tasks").stream()
                .mapToLong(task -> Long.parseLong(Bson.id(task)))
                .max()
                .orElseThrow();
    }

    private static Map<String, byte[]> models(Function<String, byte[]> content) {
        Map<String, byte[]> models = new LinkedHashMap<>();
        Models.RESOURCES.forEach(resource -> models.put(resource, content.apply(resource)));
        return models;
    }

    /**
     * From the start, for a review of which nothing is frozen yet; or, for one whose revision the Board has approved,
     * from what follows the approval. What was done before is there, and is not done again.
     */
    void start(String review, String icb, Optional<Integer> approved) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                Variables.REVIEW_ID, review,
                Variables.ICB, icb,
                Variables.EXECUTIVE_TEAM_STAGE, false,
                Variables.QUALITY_OVERSIGHT_STAGE, false,
                Variables.PLAN_MONITORED, false));
        approved.ifPresent(revision -> variables.put(Variables.REVISION, revision));
        keeper.startsBefore(
                approved.isPresent()
                        ? List.of(Elements.OPEN_PLAN, Elements.PREPARE_OUTCOME_RETURN)
                        : List.of(Elements.ISSUE_ASSESSMENTS),
                Processes.REVIEW_ASSURE_THEN_SUBMIT,
                variables);
    }

    /** Reviews that are launched from now on run on today's models. */
    @Override
    public void close() {
        keeper.deploys(models(ProcessesAgain::today));
    }

    private static byte[] today(String resource) {
        try (InputStream in = Models.class.getClassLoader().getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
