package countersign.review.nhsereturn;

import countersign.bpmn.Variables;
import countersign.webserver.calendar.EnglishTime;
import countersign.webserver.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the region has until it is chased: five working days, to the same time of day in London. It begins anew when
 * the return has arrived, with each acknowledgement and with each chase.
 */
public final class TimeToAnswer {

    private static final int WORKING_DAYS = 5;
    private static final WorkingDays DAYS = WorkingDays.known();

    private TimeToAnswer() {}

    public static Instant ends(Instant since) {
        var begun = since.atZone(EnglishTime.ZONE);
        return begun.with(DAYS.after(begun.toLocalDate(), WORKING_DAYS)).toInstant();
    }

    /** These variables, and with them how long the engine waits from this moment on. */
    public static Map<String, Object> with(Map<String, Object> variables, Instant now) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(Variables.CHASE_AFTER, Duration.between(now, ends(now)).toString());
        return Map.copyOf(all);
    }
}
