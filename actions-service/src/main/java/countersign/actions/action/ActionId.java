package countersign.actions.action;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Id of an action: its review and the draft it came from, so that a draft becomes one action however often it is
 * brought in.
 */
public record ActionId(@JsonValue String value) {

    public static ActionId of(ReviewId review, String draftId) {
        return new ActionId(review + "~" + draftId);
    }

    @Override
    public String toString() {
        return value;
    }
}
