package countersign.gateway.response;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.Response.Answer;
import countersign.gateway.form.AnswerState;
import countersign.gateway.form.AnswerText;
import countersign.gateway.form.FormPage;
import countersign.gateway.form.Line;
import countersign.gateway.form.Typed;
import countersign.gateway.page.Words;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the questions of one page, with what is stored, what was typed and what a colleague saved meanwhile. */
@Component
class SectionPage {

    private static final String AGAIN = "\n\nYours is above and is not saved. Save again to put yours in its place.";

    private final Words words;

    SectionPage(Words words) {
        this.words = words;
    }

    /** As stored. */
    List<Line> stored(Form form, List<Part> shown, Response response, PageProblem problem) {
        var typed = new HashMap<>(Typed.of(form, response.values()).parameters());
        response.answers().forEach(answer -> typed.put("version." + answer.key(), Long.toString(answer.version())));
        return lines(form, shown, response, typed, problem);
    }

    /** As typed, after a refusal. */
    List<Line> lines(Form form, List<Part> shown, Response response, Map<String, String> typed, PageProblem problem) {
        var given = new Typed(form, typed);
        var overtaken = overtaken(response, problem);
        var page = new FormPage(given, overtaken);
        var stored = response.byKey();
        return shown.stream()
                .flatMap(part -> part.isItem() && response.isAsked().test(part.id())
                        ? Stream.of(question(form, part, response, stored.get(part.id()), page, given))
                        : page.lines(List.of(part), _ -> false).stream())
                .toList();
    }

    /** Says at each question that a colleague has answered meanwhile. */
    private static PageProblem overtaken(Response response, PageProblem problem) {
        var errors = response.asked().stream()
                .filter(key -> conflicting(problem, key))
                .map(key -> new FieldError(
                        "answer." + key, "This was answered meanwhile, by a colleague or by you in another window"));
        return problem.with(Stream.concat(errors, problem.errors().stream()).toList());
    }

    private Line question(
            Form form, Part item, Response response, @Nullable Answer stored, FormPage page, Typed typed) {
        var remark = response.remarkOn(item.id());
        var line = remark.isEmpty()
                ? page.line(item)
                : page.line(item, ("The provider lead says: " + remark + " " + item.help()).strip());
        var saved = Optional.ofNullable(stored);
        return line.with(
                conflicting(page.problem(), item.id())
                        ? AnswerState.overtaken(
                                item.id(),
                                saved.map(Answer::version).orElse(0L),
                                saved.map(answer -> colleague(form, item, answer))
                                                .orElse("")
                                        + AGAIN,
                                0)
                        : AnswerState.saved(
                                item.id(),
                                new GivenAnswers(typed, List.of(item)).version(item),
                                saved.map(this::saved).orElse("")));
    }

    private static boolean conflicting(PageProblem problem, String key) {
        return problem.members().get("conflicts") instanceof List<?> conflicts
                && conflicts.stream().anyMatch(c -> c instanceof Map<?, ?> one && key.equals(one.get("key")));
    }

    /** What a colleague has answered, for whom it has overtaken. */
    String colleague(Form form, Part item, Answer current) {
        var answered = new AnswerText(form, item, current.answer());
        var comment = answered.comment().isEmpty() ? "" : "\nComment: " + answered.comment();
        return saved(current) + ":\n" + answered.inWords() + comment;
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
}
