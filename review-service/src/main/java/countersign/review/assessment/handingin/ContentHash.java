package countersign.review.assessment.handingin;

import countersign.platform.http.PayloadHash;
import countersign.review.assessment.sheet.Attendee;
import countersign.review.assessment.sheet.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands for what was submitted, in the audit chain: SHA-256 over the answers in order of their numbers, and who took
 * part.
 */
final class ContentHash {

    private ContentHash() {}

    record Content(List<Line> answers, List<Attendee> participants) {}

    record Line(String question, @Nullable String rating, String comment) {}

    static String of(Sheet sheet) {
        List<Line> lines = sheet.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> {
                    var rating = entry.getValue().rating();
                    return new Line(
                            entry.getKey().value(),
                            rating == null ? null : rating.value(),
                            entry.getValue().comment());
                })
                .toList();
        return PayloadHash.of(new Content(lines, sheet.participants()));
    }
}
