package countersign.review.nhsereturn.sending;

import com.fasterxml.jackson.annotation.JsonInclude;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.file.ReturnFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: no content, but where to fetch it and which hash it must have.
 *
 * @param timestamp when the envelope was made, ISO 8601 in UTC
 */
record ReturnSubmitted(String type, String timestamp, Data data) {

    private static final String TYPE = "return.submitted";

    /**
     * The return.
     *
     * @param revision none for a policy confirmation
     * @param sequence counts the envelopes of this return from 1; order of arrival is not promised
     * @param approval approved or approved-with-conditions, so that nobody takes the one for the other; the conditions
     *     are behind the link
     * @param checkpoint the latest signed checkpoint of the ICB's audit chain, if there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String returnId,
            String reviewId,
            String icb,
            @Nullable Integer revision,
            int sequence,
            String kind,
            String contentSha256,
            @Nullable String approval,
            String link,
            @Nullable Map<String, Object> checkpoint) {}

    static ReturnSubmitted of(
            ReturnFile file, Envelope envelope, String publicUrl, @Nullable Map<String, Object> checkpoint) {
        return new ReturnSubmitted(
                TYPE,
                envelope.dispatchedAt().toString(),
                new Data(
                        file.id().value(),
                        file.review().value(),
                        file.icb().value(),
                        file.revision().orElse(null),
                        envelope.sequence(),
                        file.kind().word(),
                        file.contentSha256().hex(),
                        file.approval() == null ? null : file.approval().outcome(),
                        publicUrl + "/returns/" + file.id(),
                        checkpoint));
    }
}
