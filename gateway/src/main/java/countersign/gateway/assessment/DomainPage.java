package countersign.gateway.assessment;

import countersign.gateway.assessment.Assessment.Answer;
import countersign.gateway.assessment.Instrument.Item;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.problem.PageProblem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the questions of one page, with what is stored, what was typed and what a colleague saved meanwhile. */
@Component
class DomainPage {

    private static final String AGAIN = "\n\nYours is above and is not saved. Save again to put yours in its place.";

    private final Words words;

    DomainPage(Words words) {
        this.words = words;
    }

    /** As stored. */
    List<QuestionView> stored(Instrument instrument, List<Item> items, Assessment assessment) {
        var typed = new HashMap<String, String>();
        for (var answer : assessment.answers()) {
            put(typed, "rating." + answer.question(), answer.rating());
            put(typed, "comment." + answer.question(), answer.comment());
            put(typed, "version." + answer.question(), Long.toString(answer.version()));
        }
        return views(instrument, items, assessment, new AnswersForm(typed), PageProblem.none());
    }

    /** As typed, after a refusal. */
    List<QuestionView> views(
            Instrument instrument, List<Item> items, Assessment assessment, AnswersForm form, PageProblem problem) {
        var stored = assessment.byQuestion();
        return items.stream()
                .map(item -> item.asked()
                        ? question(instrument, item, Optional.ofNullable(stored.get(item.key())), form, problem)
                                .withRemark(assessment.remarkOn(item.key()))
                        : QuestionView.line(item))
                .toList();
    }

    private QuestionView question(
            Instrument instrument, Item item, Optional<Answer> stored, AnswersForm form, PageProblem problem) {
        var number = item.key();
        var overtaken = conflicting(problem, number);
        var rating = Radios.of("rating." + number, number + " " + item.text(), options(instrument))
                .withSize("s")
                .withValue(or(form.rating(number)))
                .withError(overtaken ? "A colleague has answered this meanwhile" : problem.on("rating." + number));
        var comment = Textarea.of("comment." + number, "Comment on " + number)
                .withRows(2)
                .withValue(or(form.comment(number)))
                .withError(problem.on("comment." + number));
        var state = overtaken
                ? AnswerState.overtaken(
                        number,
                        stored.map(Answer::version).orElse(0L),
                        stored.map(a -> colleague(instrument, a)).orElse("") + AGAIN,
                        0)
                : AnswerState.saved(
                        number, form.version(number), stored.map(this::saved).orElse(""));
        return new QuestionView(false, item.text(), Optional.of(rating), Optional.of(comment), Optional.of(state));
    }

    private static boolean conflicting(PageProblem problem, String number) {
        return problem.members().get("conflicts") instanceof List<?> conflicts
                && conflicts.stream().anyMatch(c -> c instanceof Map<?, ?> one && number.equals(one.get("question")));
    }

    /** What a colleague has answered, for whom it has overtaken. */
    String colleague(Instrument instrument, Answer current) {
        var comment = current.comment() == null || current.comment().isEmpty() ? "" : "\nComment: " + current.comment();
        return saved(current) + ":\n" + instrument.label(current.rating()) + comment;
    }

    /** For whoever has saved it just now. */
    String savedNow(Answer answer) {
        var at = answer.savedAt();
        return at == null ? "Saved" : "Saved at " + words.time(at);
    }

    private String saved(Answer answer) {
        var who = answer.savedBy();
        Instant at = answer.savedAt();
        return who == null || at == null ? "" : "Saved by " + who + ", " + words.moment(at);
    }

    private static List<Option> options(Instrument instrument) {
        return instrument.ratings().stream()
                .map(r -> Option.of(r.id(), r.label()))
                .toList();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void put(Map<String, String> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, value);
        }
    }
}
