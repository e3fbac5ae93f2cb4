package countersign.signoff.signing;

import countersign.platform.problem.Problem;
import countersign.platform.text.PatientIdentifierGuard;
import countersign.webserver.text.TypedText;
import java.util.Optional;

/** What has to be in a signature or a decline before anything is compared. */
final class SignRequestCheck {

    private static final int LONGEST_TEXT = 10_000;

    private SignRequestCheck() {}

    static Optional<Problem> refusal(SignRequest request) {
        if (request.contentSha256() == null || request.documentSha256() == null || request.intentVersion() == null) {
            return Optional.of(Problem.refused(
                    "invalid-signature",
                    "Send contentSha256, documentSha256 and intentVersion as the statement showed them."));
        }
        return text("declaredInterests", request.interests());
    }

    static Optional<Problem> refusal(DeclineRequest request) {
        String reasons = request.reasons();
        if (reasons == null || TypedText.isEmpty(reasons)) {
            return Optional.of(Problem.refused("reasons-required", "Say why you decline to sign.")
                    .error("reasons", "give the reasons"));
        }
        return text("reasons", reasons);
    }

    private static Optional<Problem> text(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            return refused(field, "is longer than " + LONGEST_TEXT + " characters");
        }
        return PatientIdentifierGuard.refuse(field, text);
    }

    private static Optional<Problem> refused(String field, String message) {
        return Optional.of(
                Problem.refused("invalid-text", "A text needs correcting.").error(field, message));
    }
}
