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

    /**
     * Whether this was said before, outright or as part of something that says more: then saying it again changes
     * nothing, and is no mistake. An acknowledgement can come late, after the acceptance that included it.
     */
    public boolean isSaidBy(Standing standing) {
        return switch (standing) {
            case Standing.Acknowledged acknowledged -> this == ACKNOWLEDGED;
            case Standing.Accepted accepted -> this == ACKNOWLEDGED || this == ACCEPTED;
            case Standing.Prepared prepared -> false;
            case Standing.Submitted submitted -> false;
            case Standing.Queried queried -> false;
            case Standing.QueryAnswered answered -> false;
        };
    }

    /** Where the return stands after it; the text is that of the query. */
    public Standing standing(Act act, String text) {
        return switch (this) {
            case ACKNOWLEDGED -> new Standing.Acknowledged(act);
            case QUERIED -> new Standing.Queried(act, text);
            case ACCEPTED -> new Standing.Accepted(act, null);
        };
    }
}
