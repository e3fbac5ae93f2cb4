package countersign.gateway.forum;

import java.util.stream.Stream;

/** A decision that a group is asked for, and the one that its secretary types. */
public final class DecisionStory {

    public static final String TASK = "/api/signoff/tasks/42";

    public static final String WAITING = """
            {"id":"42","kind":"forum-decision","state":"waiting","title":"HCIG considers revision 1","reviewId":"rev-a",
             "reviewTitle":"Community review","icb":"QUY","revision":1,"forum":{"stage":"hcig","name":"HCIG"},
             "meetingDate":null,"openedAt":"2024-11-01T09:00:00Z","outcomes":["endorsed","returned","approved-with-conditions"],
             "mayAct":true,"declines":[],"decision":null,"closedBecause":null,"version":1,"consideredBy":[]}""";

    private DecisionStory() {}

    /** Returned for rework on 4 November 2024. */
    public static String[] returned(String reasons, String... more) {
        String[] decision = {
            "key",
            "k1",
            "outcome",
            "returned",
            "meetingDate.day",
            "4",
            "meetingDate.month",
            "11",
            "meetingDate.year",
            "2024",
            "reasons",
            reasons,
            "conditions.rows",
            "true"
        };
        return Stream.of(decision, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
