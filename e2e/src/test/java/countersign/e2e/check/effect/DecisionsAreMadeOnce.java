package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** A decision is in effect once: one task of a stage and revision is decided for good, and the engine went on once. */
public final class DecisionsAreMadeOnce implements Invariant {
    private static final Set<String> DONE = Set.of("decided", "signed", "declined");

    @Override
    public String promise() {
        return "each decision is in effect exactly once";
    }

    @Override
    public long looked(Evidence evidence) {
        return done(evidence).count();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Map<Long, Integer> completed = evidence.engineState().completed();
        Stream<String> untold = done(evidence)
                .filter(task -> completed.getOrDefault(Long.valueOf(Bson.id(task)), 0) != 1)
                .map(task -> "task " + Bson.id(task) + " is " + Bson.text(task, "body.state.state")
                        + ", but the engine's job was completed "
                        + completed.getOrDefault(Long.valueOf(Bson.id(task)), 0) + " times");
        Map<String, Long> perStage = done(evidence)
                .filter(task -> !Bson.text(task, "body.ask.stage").isEmpty())
                .filter(task -> !Bson.word(task, "body.state.decision.outcome").equals("deferred"))
                .collect(Collectors.groupingBy(DecisionsAreMadeOnce::stage, Collectors.counting()));
        Stream<String> twice = perStage.entrySet().stream()
                .filter(stage -> stage.getValue() != 1)
                .map(stage -> stage.getKey() + " was decided " + stage.getValue() + " times");
        Stream<String> started = evidence.all("review.reviews").stream()
                .filter(review -> !Bson.text(review, "body.state").equals("opened"))
                .filter(review -> evidence.engineState().started().getOrDefault(Bson.id(review), 0) != 1)
                .map(review -> "review " + Bson.id(review) + " was launched, and its process started "
                        + evidence.engineState().started().getOrDefault(Bson.id(review), 0) + " times");
        return evidence.hasEngine() ? Stream.of(untold, twice, started).flatMap(Function.identity()) : twice;
    }

    private static Stream<Document> done(Evidence evidence) {
        return evidence.all("signoff.tasks").stream()
                .filter(task -> DONE.contains(Bson.text(task, "body.state.state")));
    }

    private static String stage(Document task) {
        return Bson.text(task, "body.matter.review") + "~" + Bson.text(task, "body.matter.revision") + " at "
                + Bson.text(task, "body.ask.stage");
    }
}
