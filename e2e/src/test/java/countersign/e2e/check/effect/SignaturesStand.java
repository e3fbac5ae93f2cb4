package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.evidence.Hashes;
import countersign.e2e.check.evidence.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Every signature is good, over the revision that its sheet is for, and no place or person has two on a sheet. */
public final class SignaturesStand implements Invariant {
    @Override
    public String promise() {
        return "each signature is there exactly once, and is good";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.all("signoff.sheets").stream()
                .mapToLong(sheet -> Bson.list(sheet, "body.signatures").size())
                .sum();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Seals seals = new Seals(evidence.keys());
        return evidence.all("signoff.sheets").stream().flatMap(sheet -> Stream.of(
                        twice(sheet, "slot"), twice(sheet, "person"), bad(sheet, seals), withoutTask(sheet, evidence))
                .flatMap(Function.identity()));
    }

    private static Stream<String> twice(Document sheet, String field) {
        Map<String, Long> counts = Bson.list(sheet, "body.signatures").stream()
                .collect(Collectors.groupingBy(
                        signature -> Bson.at(signature, field).toString(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(count ->
                        Bson.id(sheet) + " has " + count.getValue() + " signatures of " + field + " " + count.getKey());
    }

    private static Stream<String> bad(Document sheet, Seals seals) {
        return Bson.list(sheet, "body.signatures").stream()
                .filter(signature -> {
                    byte[] statement = Base64.getDecoder().decode(Bson.text(signature, "statement"));
                    String said = new String(statement, StandardCharsets.UTF_8);
                    return !seals.isGood(Bson.text(signature, "jws"), statement)
                            || !Hashes.hex(Hashes.sha256(statement)).equals(Bson.text(signature, "statementHash"))
                            || !said.contains(Bson.text(sheet, "body.content"))
                            || !said.contains(Bson.text(sheet, "body.document"));
                })
                .map(signature ->
                        Bson.id(sheet) + " holds a signature that is not good: " + Bson.at(signature, "slot"));
    }

    /** Each signature closed one task for its place, and each signed task has its signature. */
    private static Stream<String> withoutTask(Document sheet, Evidence evidence) {
        List<Document> tasks = evidence.all("signoff.tasks").stream()
                .filter(task -> Bson.text(task, "body.state.state").equals("signed"))
                .filter(task -> Bson.text(task, "body.matter.review").equals(Bson.text(sheet, "body.review"))
                        && Bson.number(task, "body.matter.revision") == Bson.number(sheet, "body.revision"))
                .toList();
        Map<String, Long> signed = tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> Bson.at(task, "body.ask.slot").toString(), Collectors.counting()));
        Map<String, Long> signatures = Bson.list(sheet, "body.signatures").stream()
                .collect(Collectors.groupingBy(
                        signature -> Bson.at(signature, "slot").toString(), Collectors.counting()));
        return signed.keySet().equals(signatures.keySet())
                ? Stream.empty()
                : Stream.of(Bson.id(sheet) + " holds signatures for " + signatures.keySet()
                        + ", its tasks were signed for " + signed.keySet());
    }
}
