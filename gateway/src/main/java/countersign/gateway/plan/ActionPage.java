package countersign.gateway.plan;

import countersign.gateway.client.actions.Action;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Tag;
import countersign.gateway.page.show.Timeline;
import countersign.gateway.problem.PageProblem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An action as it is drawn. */
record ActionPage(
        Action action,
        Tag state,
        SummaryList facts,
        Timeline told,
        Textarea text,
        Radios status,
        Textarea evidence,
        Textarea reason,
        TextInput owner,
        DateInput due,
        boolean closing,
        SendOnce sendOnce) {

    private static final List<Option> STATUSES =
            List.of(Option.of("on-track", "On track"), Option.of("at-risk", "At risk"));

    /** {@code closing} says that the closing form was sent with a problem, and is shown open. */
    static ActionPage of(
            Action action, ActionForm typed, boolean closing, PageProblem problem, ActionWords said, Words words) {
        return new ActionPage(
                action,
                ActionWords.tag(action),
                facts(action, said),
                told(action, words),
                Textarea.of("text", "What has happened since the last update?")
                        .withHint("Do not name or describe a patient")
                        .withValue(typed.text())
                        .withError(problem.on("text")),
                Radios.of("status", "How is it going?", STATUSES)
                        .withSize("s")
                        .withValue(typed.status())
                        .withError(problem.on("status")),
                Textarea.of("evidence", "What shows that it is done?")
                        .withHint("For example, the policy's name and version, or where the minutes are kept")
                        .withValue(typed.evidence())
                        .withError(problem.on("evidence")),
                Textarea.of("reason", "Why are you reopening this action?")
                        .withHint("For example, the wrong action was closed. Do not name or describe a patient")
                        .withValue(typed.reason())
                        .withError(problem.on("reason")),
                TextInput.of("owner", "Who is responsible?")
                        .withHint("An office or a person, by name")
                        .withValue(typed.owner())
                        .withError(problem.on("owner")),
                DateInput.of("due", "By when?")
                        .withSize("s")
                        .withExample(words.today().plusMonths(3))
                        .withValue(typed.due())
                        .withProblem(problem),
                closing,
                typed.sendOnce());
    }

    private static SummaryList facts(Action action, ActionWords said) {
        return SummaryList.of()
                .rowIfAny("What is to be done", action.description())
                .row("Lead", said.lead(action))
                .rowIfAny("Owner", action.owner())
                .rowIfAny("Comes from", action.boardCondition() ? "A condition of the ICB Board’s approval" : "")
                .row("Due", said.due(action))
                .rowIfAny("Term", ActionWords.term(action.term()))
                .row("Applies to", ActionWords.scope(action.scope()))
                .rowIfAny("From domain", action.domain(), String::valueOf);
    }

    /** Newest first. */
    private static Timeline told(Action action, Words words) {
        var closures = Stream.concat(
                        action.reopenings().stream().map(Action.Reopening::undone), Stream.ofNullable(action.closure()))
                .map(closure -> entry(closure.at(), closure.who(), "Closed", closure.evidence(), words));
        var reopenings = action.reopenings().stream()
                .map(again -> entry(again.at(), again.who(), "Reopened", again.reason(), words));
        var updates = action.updates().stream()
                .map(update -> entry(
                        update.at(),
                        update.who(),
                        ActionWords.tag(update.status()).text(),
                        update.text(),
                        words));
        return new Timeline(Stream.of(updates, closures, reopenings)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing((Timeline.Entry entry) -> Instant.parse(entry.machineTime()))
                        .reversed())
                .toList());
    }

    private static Timeline.Entry entry(Instant at, String who, String what, String detail, Words words) {
        return new Timeline.Entry(at.toString(), words.moment(at), who, what, detail);
    }
}
