package countersign.gateway.call.failure;

/** The person's login has ended: the browser is sent to sign in again and then back to where it was. */
public final class SignInNeeded extends CallFailed {

    public SignInNeeded() {
        super("the login has ended");
    }
}
