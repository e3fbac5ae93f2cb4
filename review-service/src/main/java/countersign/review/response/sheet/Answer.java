package countersign.review.response.sheet;

import countersign.review.act.Act;
import countersign.review.form.Value;
import countersign.webserver.text.TypedText;

/**
 * The current answer to one item.
 *
 * @param version 1 for the first answer, and one more with each change
 */
public record Answer(Value value, long version, Act saved) {

    /** Whether it says the same already, also where it was stored before texts were cleaned. */
    public boolean says(Value other) {
        return value.equals(other)
                || (value instanceof Value.Choice(String chosen, String comment)
                        && other instanceof Value.Choice(String wanted, String said)
                        && chosen.equals(wanted)
                        && TypedText.same(comment, said));
    }
}
