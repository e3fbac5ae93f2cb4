package countersign.signoff.signing;

import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Refusal;
import countersign.webserver.text.TypedText;
import java.util.List;
import java.util.Optional;

/** What has to be in a signature or a decline before anything is compared. */
final class SignRequestCheck {

    private static final int LONGEST_TEXT = 10_000;
    private static final Refusal INCOMPLETE = new Refusal.Invalid(
            "invalid-signature", "Send contentSha256, documentSha256 and intentVersion as the statement showed them.");
    private static final Refusal NO_REASONS = new Refusal.Invalid(
            "reasons-required", "Say why you decline to sign.", List.of(new FieldError("reasons", "give the reasons")));

    private SignRequestCheck() {}

    static Optional<Refusal> refusal(SignRequest request) {
        return request.contentSha256() == null || request.documentSha256() == null || request.intentVersion() == null
                ? Optional.of(INCOMPLETE)
                : text("declaredInterests", request.interests());
    }

    static Optional<Refusal> refusal(DeclineRequest request) {
        String reasons = request.reasons();
        return reasons == null || TypedText.isEmpty(reasons) ? Optional.of(NO_REASONS) : text("reasons", reasons);
    }

    private static Optional<Refusal> text(String field, String text) {
        var fields = new Fields();
        if (fields.check(text.length() <= LONGEST_TEXT, field, "is longer than " + LONGEST_TEXT + " characters")) {
            fields.identifiesNobody(field, text);
        }
        return fields.refusal("invalid-text", "A text needs correcting.");
    }
}
