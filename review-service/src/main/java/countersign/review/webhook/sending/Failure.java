package countersign.review.webhook.sending;

/** Why there was no answer; the words are shown to people. */
public enum Failure {
    ADDRESS_REFUSED("This address may not be sent to; an administrator has to correct the endpoint"),
    NO_SUCH_HOST("The host has no address: its name is wrong, or its name server is away"),
    ADDRESS_NOT_PERMITTED("The host leads to an address that is not out on the internet; nothing was sent"),
    NOT_REACHED("The connection could not be made"),
    CERTIFICATE_EXPIRED("The receiver's certificate has expired, or is not valid yet"),
    CERTIFICATE_OF_ANOTHER_HOST("The receiver's certificate is for another host"),
    CERTIFICATE_NOT_TRUSTED("Nobody that is trusted vouches for the receiver's certificate"),
    TLS("The receiver did not agree on a secure connection"),
    TIMED_OUT("No full answer within the time allowed"),
    BROKEN_OFF("The connection broke off"),
    NOT_HTTP("What came back was not an answer in HTTP"),
    NOT_MADE("Countersign could not make this attempt; its operator has to look into it");

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The receiver, or its name server, is slow: it is given time. */
    boolean showsOverload() {
        return this == TIMED_OUT;
    }
}
