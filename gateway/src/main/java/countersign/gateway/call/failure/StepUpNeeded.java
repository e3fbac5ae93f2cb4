package countersign.gateway.call.failure;

/** The service wants a fresh, stronger sign-in (401 with {@code insufficient_user_authentication}, RFC 9470). */
public final class StepUpNeeded extends CallFailed {

    public StepUpNeeded() {
        super("a fresh sign-in is needed");
    }
}
