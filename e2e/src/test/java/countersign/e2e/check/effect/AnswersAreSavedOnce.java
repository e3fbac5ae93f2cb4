package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Each answer of an assessment has all its earlier versions and no later ones, and each answer of a region took effect
 * once for each sending.
 */
public final class AnswersAreSavedOnce implements Invariant {
    @Override
    public String promise() {
        return "each answer is in effect exactly once";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.all("review.assessments").stream()
                        .mapToLong(each -> answers(each).size())
                        .sum()
                + evidence.all("review.returns").size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Map<String, Set<Long>> history = evidence.all("review.answer-history").stream()
                .collect(Collectors.groupingBy(
                        past -> Bson.text(past, "assessment") + "~" + Bson.text(past, "question"),
                        Collectors.mapping(past -> Bson.number(past, "version"), Collectors.toSet())));
        Stream<String> saved = evidence.all("review.assessments").stream()
                .flatMap(assessment -> answers(assessment).entrySet().stream()
                        .flatMap(answer -> gaps(
                                Bson.id(assessment) + "~" + question(answer.getKey()),
                                Bson.number((Document) answer.getValue(), "version"),
                                history)));
        return Stream.concat(saved, evidence.all("review.returns").stream().flatMap(AnswersAreSavedOnce::twice));
    }

    private static Document answers(Document assessment) {
        return (Document) Bson.at(assessment, "body.sheet.answers").orElseGet(Document::new);
    }

    /** Keys of maps are stored without dots. */
    private static String question(String key) {
        return key.replace("%2E", ".");
    }

    /** The current version may be kept already, by a change that did not come about. */
    private static Stream<String> gaps(String answer, long version, Map<String, Set<Long>> history) {
        Set<Long> known = history.getOrDefault(answer, Set.of());
        boolean whole = LongStream.range(1, version).allMatch(known::contains)
                && known.stream().allMatch(past -> past <= version);
        return whole ? Stream.empty() : Stream.of(answer + " is at version " + version + " after " + known);
    }

    private static Stream<String> twice(Document sent) {
        Map<String, Long> answers = Bson.list(sent, "body.events").stream()
                .map(event -> Bson.text(event, "what") + " of sending " + Bson.number(event, "sequence"))
                .filter(event -> event.startsWith("ack") || event.startsWith("acc") || event.startsWith("quer"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() != 1)
                .map(answer -> Bson.id(sent) + " has " + answer.getKey() + " " + answer.getValue() + " times");
    }
}
