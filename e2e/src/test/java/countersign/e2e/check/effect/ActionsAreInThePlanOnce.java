package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** A plan has each draft of the revisions that it brought in once, and each has its action, which agrees with it. */
public final class ActionsAreInThePlanOnce implements Invariant {
    @Override
    public String promise() {
        return "each action is in its plan exactly once";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.all("actions.actions").size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        var actions = evidence.all("actions.actions").stream()
                .collect(Collectors.groupingBy(action -> Bson.text(action, "body.review")));
        Stream<String> plans = evidence.all("actions.plans").stream()
                .flatMap(plan ->
                        compare(plan, actions.getOrDefault(Bson.text(plan, "body.review"), List.of()), evidence));
        Stream<String> orphans = actions.keySet().stream()
                .filter(review -> evidence.all("actions.plans").stream()
                        .noneMatch(plan -> Bson.text(plan, "body.review").equals(review)))
                .map(review -> review + " has actions but no plan");
        return Stream.concat(plans, orphans);
    }

    private static Stream<String> compare(Document plan, List<Document> actions, Evidence evidence) {
        List<String> lines = Bson.list(plan, "body.lines").stream()
                .map(line -> Bson.text(line, "action") + (Bson.flag(line, "closed") ? " closed" : " open"))
                .sorted()
                .toList();
        List<String> stored = actions.stream()
                .map(action -> Bson.id(action) + " " + Bson.text(action, "body.progress.state"))
                .sorted()
                .toList();
        List<String> drafted = Stream.concat(drafts(plan, evidence).stream(), conditions(actions))
                .sorted()
                .toList();
        List<String> faults = new java.util.ArrayList<>();
        if (!lines.equals(stored)) {
            faults.add(Bson.id(plan) + " lists " + lines + ", and there are " + stored);
        }
        if (!drafted.equals(
                lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList())) {
            faults.add(Bson.id(plan) + " lists " + lines + ", and its revision has " + drafted);
        }
        return faults.stream();
    }

    /** Of the Board's approval: commitments beside those of the revision. */
    private static Stream<String> conditions(List<Document> actions) {
        return actions.stream()
                .filter(action -> action.getEmbedded(List.of("body", "boardCondition"), Object.class) != null)
                .map(Bson::id);
    }

    private static List<String> drafts(Document plan, Evidence evidence) {
        String review = Bson.text(plan, "body.review");
        return evidence.all("review.revisions").stream()
                .filter(revision -> Bson.text(revision, "body.ref.review").equals(review))
                .filter(revision -> Bson.number(revision, "body.ref.number") == Bson.number(plan, "body.revision"))
                .flatMap(revision -> Bson.list(revision, "body.material.actions").stream())
                .map(draft -> review + "~" + Bson.text(draft, "id"))
                .sorted()
                .toList();
    }
}
