package countersign.review.response;

import java.util.EnumSet;
import java.util.Set;

/** The states of a response, and the one table of what may follow what. */
public enum ResponseState {
    ISSUED("issued"),
    SUBMITTED("submitted"),
    ACCEPTED("accepted"),
    NOT_RETURNED("not-returned");

    private final String word;

    ResponseState(String word) {
        this.word = word;
    }

    /** The word for it in requests and answers, and as it is stored. */
    public String word() {
        return word;
    }

    /**
     * Issued again means returned by the provider's lead, or asked for by another review after it had closed; accepted
     * at once means that nobody moderates it.
     */
    Set<ResponseState> next() {
        return switch (this) {
            case ISSUED -> EnumSet.of(SUBMITTED, ACCEPTED, NOT_RETURNED);
            case SUBMITTED -> EnumSet.of(ACCEPTED, ISSUED);
            case ACCEPTED -> EnumSet.noneOf(ResponseState.class);
            case NOT_RETURNED -> EnumSet.of(ISSUED);
        };
    }

    boolean mayBecome(ResponseState other) {
        return next().contains(other);
    }
}
