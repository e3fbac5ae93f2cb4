package countersign.bpmn;

import java.util.List;

/** What operators are told, and the record, where something was to begin before what it requires stood. */
public final class UnmetWords {

    /** What can be done about it. */
    public static final String ADVICE =
            "Nothing was decided and nothing was sent. The process has come here without what has to stand first, so"
                    + " somebody has probably answered at the engine itself: find out who, from whoever runs the"
                    + " engine, and have the review put back to the step that is missing. Those concerned are then"
                    + " asked again. Once everything stands, try it again here.";

    private UnmetWords() {}

    /** Why it stopped; each lack is a sentence. */
    public static String why(String stageOrReturn, List<String> lacks) {
        return "“" + stageOrReturn + "” has to wait, because what it requires does not stand. "
                + String.join(" ", lacks);
    }
}
