package countersign.gateway.form;

import countersign.gateway.problem.FieldId;

/**
 * What is known of how an answer is saved: shown under it, and shown anew each time a script has saved it.
 *
 * @param key of the item
 * @param version which the next answer is to be saved over
 * @param conflict what a colleague saved meanwhile; empty for none
 * @param instead the version of the colleague's answer, to save one's own over it; 0 for none
 * @param problem why it was not saved; empty for none
 * @param saved who saved it last, and when; empty when nobody has
 */
public record AnswerState(String key, long version, String conflict, long instead, String problem, String saved) {

    public static AnswerState saved(String key, long version, String saved) {
        return new AnswerState(key, version, "", 0, "", saved);
    }

    public static AnswerState overtaken(String key, long read, String conflict, long instead) {
        return new AnswerState(key, read, conflict, instead, "", "");
    }

    public static AnswerState refused(String key, long version, String problem) {
        return new AnswerState(key, version, "", 0, problem, "");
    }

    /** Of the part of the page that this is shown in. */
    public String id() {
        return FieldId.of(key);
    }
}
