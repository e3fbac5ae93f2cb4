package countersign.gateway.stuck.part;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks the parts that this gateway calls whether they answer, every few seconds, and remembers since when one does not.
 * One that was silent once is asked again before it is called away: on a busy machine that happens.
 */
public class PartWatch {

    private static final int SILENT_IN_A_ROW = 2;

    private record Silence(Instant since, int times) {
        Silence again() {
            return new Silence(since, times + 1);
        }
    }

    private final Map<Part, BooleanSupplier> questions;
    private final Clock clock;
    private final Map<Part, Silence> silent = new EnumMap<>(Part.class);

    PartWatch(Map<Part, BooleanSupplier> questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /** Asks each part once. */
    @Scheduled(
            initialDelayString = "${countersign.parts.ask-every:PT5S}",
            fixedDelayString = "${countersign.parts.ask-every:PT5S}")
    public void ask() {
        questions.forEach((part, question) -> note(part, question.getAsBoolean()));
    }

    private synchronized void note(Part part, boolean answers) {
        if (answers) {
            silent.remove(part);
        } else {
            silent.merge(part, new Silence(clock.instant(), 1), (before, _) -> before.again());
        }
    }

    /** Those that do not answer now, the longest first. */
    public synchronized List<AwayPart> away() {
        return silent.entrySet().stream()
                .filter(part -> part.getValue().times() >= SILENT_IN_A_ROW)
                .map(part -> new AwayPart(part.getKey(), part.getValue().since()))
                .sorted(Comparator.comparing(AwayPart::since))
                .toList();
    }
}
