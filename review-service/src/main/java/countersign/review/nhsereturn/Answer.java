package countersign.review.nhsereturn;

import countersign.bpmn.Outcomes;
import countersign.review.act.Act;

/** What a region can answer to a return. */
public enum Answer {
    ACKNOWLEDGED(Outcomes.ACKNOWLEDGED),
    QUERIED(Outcomes.QUERIED),
    ACCEPTED(Outcomes.ACCEPTED);

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Where the return stands after it; the text is that of the query. */
    public Standing standing(Act act, String text) {
        return switch (this) {
            case ACKNOWLEDGED -> new Standing.Acknowledged(act);
            case QUERIED -> new Standing.Queried(act, text);
            case ACCEPTED -> new Standing.Accepted(act);
        };
    }
}
