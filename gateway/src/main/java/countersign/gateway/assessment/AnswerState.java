package countersign.gateway.assessment;

import countersign.gateway.problem.FieldId;

/**
 * What is known of how an answer is saved: shown under it, and shown anew each time a script has saved it.
 *
 * @param version which the next answer is to be saved over
 * @param conflict what a colleague saved meanwhile; empty for none
 * @param instead the version of the colleague's answer, to save one's own over it; 0 for none
 * @param problem why it was not saved; empty for none
 * @param saved who saved it last, and when; empty when nobody has
 */
record AnswerState(String number, long version, String conflict, long instead, String problem, String saved) {

    static AnswerState saved(String number, long version, String saved) {
        return new AnswerState(number, version, "", 0, "", saved);
    }

    static AnswerState overtaken(String number, long read, String conflict, long instead) {
        return new AnswerState(number, read, conflict, instead, "", "");
    }

    static AnswerState refused(String number, long version, String problem) {
        return new AnswerState(number, version, "", 0, problem, "");
    }

    /** Of the part of the page that this is shown in. */
    public String id() {
        return FieldId.of(number);
    }
}
