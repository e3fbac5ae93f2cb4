package countersign.gateway.call.failure;

/** The thing does not exist, or not for this person (404). */
public final class NotThere extends CallFailed {

    public NotThere() {
        super("not there");
    }
}
