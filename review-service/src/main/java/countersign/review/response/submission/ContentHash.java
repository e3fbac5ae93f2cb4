package countersign.review.response.submission;

import countersign.platform.http.PayloadHash;
import countersign.review.form.AnswersJson;
import countersign.review.response.sheet.Attendee;
import countersign.review.response.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stands for what was submitted, in the audit chain: SHA-256 over the answers by their keys, and who took part. */
final class ContentHash {

    private ContentHash() {}

    record Content(Map<String, Object> answers, List<Attendee> participants) {}

    static String of(Sheet sheet) {
        return PayloadHash.of(new Content(new TreeMap<>(AnswersJson.write(sheet.values())), sheet.participants()));
    }
}
