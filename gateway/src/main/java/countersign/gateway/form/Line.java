package countersign.gateway.form;

import countersign.gateway.page.form.Textarea;
import java.util.List;
import java.util.Optional;

/**
 * One line of a page: a question with its controls, or words between questions.
 *
 * @param words of a heading or note; empty for a question
 * @param look of the words: {@code heading}, {@code lead} for a note above questions, {@code text}, or {@code end}
 *     where a heading has ended
 * @param names of the parameters that the question is sent with
 * @param state how its answer is saved, where each answer is saved by itself
 */
public record Line(
        String words,
        String look,
        Optional<Control> control,
        Optional<Textarea> comment,
        List<String> names,
        Optional<AnswerState> state) {

    static Line ofWords(String words, String look) {
        return new Line(words, look, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    static Line of(Control control, Optional<Textarea> comment, List<String> names) {
        return new Line("", "", Optional.of(control), comment, names, Optional.empty());
    }

    public Line with(AnswerState saved) {
        return new Line(words, look, control, comment, names, Optional.of(saved));
    }

    public boolean asked() {
        return control.isPresent();
    }

    /** For a script: the parameters that are sent when this answer alone is saved. */
    public String sent() {
        return String.join(",", names);
    }
}
