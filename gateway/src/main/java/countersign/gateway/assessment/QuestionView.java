package countersign.gateway.assessment;

import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Textarea;

/**
 * One line of a page of a domain: a question with its controls, or a lead-in or heading.
 *
 * @param conflict what a colleague saved meanwhile; empty for none
 * @param saved who saved it last, and when; empty when nobody has
 */
record QuestionView(
        boolean asked,
        boolean leadIn,
        String text,
        String number,
        long version,
        java.util.Optional<Radios> rating,
        java.util.Optional<Textarea> comment,
        String conflict,
        String saved) {

    static QuestionView line(Instrument.Item item) {
        return new QuestionView(
                false,
                item.type().equals("lead-in"),
                item.text(),
                "",
                0,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                "",
                "");
    }
}
