package countersign.gateway.assessment;

import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Textarea;
import java.util.Optional;

/** One line of a page of a domain: a question with its controls, or a lead-in or heading. */
record QuestionView(
        boolean leadIn, String text, Optional<Radios> rating, Optional<Textarea> comment, Optional<AnswerState> state) {

    static QuestionView line(Instrument.Item item) {
        return new QuestionView(
                item.type().equals("lead-in"), item.text(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With what the provider's lead says about it, if anything. */
    QuestionView withRemark(String remark) {
        return remark.isEmpty()
                ? this
                : new QuestionView(
                        leadIn,
                        text,
                        rating.map(radios -> radios.withHint("The provider lead says: " + remark)),
                        comment,
                        state);
    }

    public boolean asked() {
        return state.isPresent();
    }
}
