package countersign.signoff.task.state;

import countersign.webserver.calendar.EnglishTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition of an approval: what has to be done, which the action plan then holds somebody to.
 *
 * @param owner office or person who sees to it; null where the Board left that open
 * @param due last day; null where the Board left that open
 */
public record Condition(
        String text, @Nullable String owner, @Nullable LocalDate due) {

    static Condition leftOpen(String text) {
        return new Condition(text, null, null);
    }

    /** In one line: what, who, by when. */
    public String said() {
        return text
                + (owner == null ? "" : " (" + owner + ")")
                + (due == null ? "" : ", by " + EnglishTime.inWords(due));
    }
}
