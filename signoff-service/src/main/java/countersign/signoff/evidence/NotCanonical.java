package countersign.signoff.evidence;

/** The text is not JSON that every reader understands alike; the message says why. */
public final class NotCanonical extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotCanonical(String reason) {
        super("The JSON " + reason);
    }

    NotCanonical(String reason, Throwable cause) {
        super("The JSON " + reason, cause);
    }
}
