package countersign.review.response.answering;

import countersign.review.form.Answers;
import countersign.review.form.Form;
import countersign.review.form.Value;
import countersign.review.response.history.AnswerView;
import countersign.review.response.sheet.SectionProgress;
import countersign.review.response.sheet.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as they are now that they were saved, and the sheet that they were saved over. */
record SavedAnswers(List<AnswerView> answers, Form form, Sheet before, List<GivenAnswer> given) {

    /** The one answer that was saved, and how far its section is with it. */
    record Saved(AnswerView answer, SectionProgress section) {}

    Saved only() {
        Map<String, Value> values = new HashMap<>(before.values().byKey());
        given.forEach(one -> values.put(one.key(), one.value()));
        AnswerView answer = answers.getFirst();
        return new Saved(
                answer,
                SectionProgress.all(form, new Answers(values), before.completedDomains())
                        .get(form.sectionOf(answer.key()) - 1));
    }
}
