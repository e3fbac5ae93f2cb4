package countersign.gateway.thematic;

import countersign.gateway.client.review.ThematicClient.FindingSent;
import countersign.gateway.client.review.ThematicReview.Finding;
import countersign.gateway.client.review.ThematicReview.Priorities;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.page.show.Theirs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A finding as it was typed: each parameter has the name of its field, priority areas stand in rows. */
record FindingForm(Map<String, String> typed) {

    static final RowsField ESSENTIAL = RowsField.ofTexts("essential", "essential priority area");
    static final RowsField ENHANCER = RowsField.ofTexts("enhancer", "enhancing priority area");
    static final RowsField DESIRABLE = RowsField.ofTexts("desirable", "desirable priority area");

    static FindingForm of(Finding stored) {
        var typed = new HashMap<String, String>();
        typed.put("finding", stored.finding());
        typed.put("strengths", stored.strengths());
        ESSENTIAL.putTexts(typed, stored.priorities().essential());
        ENHANCER.putTexts(typed, stored.priorities().enhancer());
        DESIRABLE.putTexts(typed, stored.priorities().desirable());
        return new FindingForm(typed);
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    FindingSent sent() {
        return new FindingSent(
                text("finding"),
                text("strengths"),
                new Priorities(ESSENTIAL.texts(typed), ENHANCER.texts(typed), DESIRABLE.texts(typed)));
    }

    /** With that done to its rows which the pressed button asks for. */
    FindingForm asked() {
        return new FindingForm(DESIRABLE.asked(ENHANCER.asked(ESSENTIAL.asked(typed))));
    }

    List<Theirs.Field> beside(FindingForm saved) {
        return List.of(
                new Theirs.Field("What was found?", saved.text("finding"), text("finding")),
                new Theirs.Field("What works well?", saved.text("strengths"), text("strengths")),
                rows("Essential priority areas", ESSENTIAL, saved),
                rows("Enhancing priority areas", ENHANCER, saved),
                rows("Desirable priority areas", DESIRABLE, saved));
    }

    private Theirs.Field rows(String label, RowsField field, FindingForm saved) {
        return new Theirs.Field(label, field.inWords(saved.typed), field.inWords(typed));
    }

    /** {@code priorities.essential[1]}, as the service names it, is {@code essential[1].text} in the form. */
    static String fieldOf(String field) {
        var own = field.replaceFirst("^priorities\\.", "");
        return own.endsWith("]") ? own + ".text" : own;
    }
}
