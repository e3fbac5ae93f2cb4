package countersign.gateway.call.failure;

/** The person may see the thing but not do this with it (403). */
public final class NotAllowed extends CallFailed {

    private final String reason;

    public NotAllowed(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The service's explanation, for the person; may be empty. */
    public String reason() {
        return reason;
    }
}
