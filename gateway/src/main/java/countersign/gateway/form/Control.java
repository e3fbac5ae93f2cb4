package countersign.gateway.form;

import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.form.Question;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Rows;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.page.form.Textarea;
import java.util.List;
import java.util.Optional;

/** What an item is answered with; exactly one of these. */
public record Control(
        Optional<Radios> radios,
        List<TextInput> lines,
        Optional<Textarea> text,
        Optional<DateInput> date,
        Optional<Rows> rows) {

    static Control of(Radios radios) {
        return new Control(Optional.of(radios), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Control of(TextInput... lines) {
        return new Control(Optional.empty(), List.of(lines), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Control of(Textarea text) {
        return new Control(Optional.empty(), List.of(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    static Control of(DateInput date) {
        return new Control(Optional.empty(), List.of(), Optional.empty(), Optional.of(date), Optional.empty());
    }

    static Control of(Rows rows) {
        return new Control(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(rows));
    }

    /** The first of what it asks. */
    Question question() {
        return radios.map(Radios::question)
                .or(() -> text.map(Textarea::question))
                .or(() -> date.map(DateInput::question))
                .or(() -> rows.map(Rows::question))
                .orElseGet(() -> lines.getFirst().question());
    }
}
