package countersign.review.policycheck;

import countersign.platform.audit.OnRecord;
import countersign.platform.identity.OdsCode;

/** One provider's rapid policy check: asked, and then confirmed once. */
public sealed interface PolicyCheck extends OnRecord {

    record Open(PolicyCheckFile file) implements PolicyCheck {}

    record Confirmed(PolicyCheckFile file, Confirmation confirmation) implements PolicyCheck {}

    PolicyCheckFile file();

    @Override
    default OdsCode recordedIn() {
        return file().icb();
    }

    default PolicyCheckId id() {
        return file().id();
    }

    /** The word for the state in requests and answers. */
    default String state() {
        return switch (this) {
            case Open open -> "open";
            case Confirmed confirmed -> "confirmed";
        };
    }

    /** The same check, in the same state, with another file. */
    default PolicyCheck with(PolicyCheckFile changed) {
        return switch (this) {
            case Open open -> new Open(changed);
            case Confirmed confirmed -> new Confirmed(changed, confirmed.confirmation());
        };
    }
}
