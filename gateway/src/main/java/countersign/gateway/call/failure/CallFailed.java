package countersign.gateway.call.failure;

/** A service did not do what a page asked of it. All but {@link Refused} are answered by our own error pages. */
public abstract sealed class CallFailed extends RuntimeException
        permits Refused, NotThere, NotAllowed, SignInNeeded, StepUpNeeded, ServiceAway {

    CallFailed(String message) {
        super(message);
    }
}
