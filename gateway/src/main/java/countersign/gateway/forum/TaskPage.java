package countersign.gateway.forum;

import countersign.gateway.client.Condition;
import countersign.gateway.client.signoff.Decision;
import countersign.gateway.client.signoff.Task;
import countersign.gateway.client.signoff.TaskClient.Decided;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Rows;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the pages of a decision show out of the task and what was typed. */
@Component
class TaskPage {

    private final Words words;

    TaskPage(Words words) {
        this.words = words;
    }

    /** The form's controls, with what was typed and what is wrong with it. */
    record Controls(
            Radios outcome,
            DateInput meetingDate,
            DateInput nextMeetingDate,
            Textarea feedback,
            Textarea reasons,
            Rows conditions) {}

    Controls controls(Task task, DecisionForm form, PageProblem problem) {
        return new Controls(
                Radios.of("outcome", "What was decided?", Outcomes.options(task.outcomes()))
                        .withValue(form.outcome())
                        .withError(problem.on("outcome")),
                DateInput.of("meetingDate", "When did the group meet?")
                        .withExample("", words.today(), ". Not in the future.")
                        .withValue(form.date("meetingDate"))
                        .withProblem(problem),
                DateInput.of("nextMeetingDate", "What is the date of the meeting it is deferred to?")
                        .withHint("Only if it was deferred.")
                        .withValue(form.date("nextMeetingDate"))
                        .withProblem(problem),
                text("feedback", "Feedback", "Needed for “Endorsed with feedback”.", form.text("feedback"), problem),
                text("reasons", "Reasons", reasonsHint(task), form.text("reasons"), problem),
                DecisionForm.CONDITIONS.control(
                        "Conditions of the approval",
                        "Only if it was approved with conditions. Each becomes a commitment in the action plan, and NHS England sees them beside the return.",
                        form.typed(),
                        problem));
    }

    private static String reasonsHint(Task task) {
        var needed = task.outcomes().stream()
                .filter(DecisionForm.REASONED::contains)
                .map(outcome -> "“" + Outcomes.label(outcome) + "”")
                .collect(Collectors.joining(" or "));
        return (needed.isEmpty() ? "Optional." : "Needed for " + needed + ".") + " Do not name or describe a patient.";
    }

    private static Textarea text(String name, String label, String hint, String value, PageProblem problem) {
        return Textarea.of(name, label)
                .withHint(hint)
                .withValue(value)
                .withRows(4)
                .withError(problem.on(name));
    }

    SummaryList facts(Task task) {
        return SummaryList.of()
                .row("Review", task.reviewTitle())
                .row("Decides", task.group())
                .row("Revision", Integer.toString(task.revision()))
                .rowIfAny("Waiting", task.waiting() ? words.since(task.openedAt()) : "")
                .rowIfAny("Next meeting", task.meetingDate(), words::day);
    }

    CheckFirst lastLook(Task task, DecisionForm form) {
        return new CheckFirst(
                task.title(),
                "Check the decision before you record it",
                "A decision cannot be changed once it is recorded. It is kept with your name, the time and the exact revision.",
                answers(task, form.sent()),
                "Record the decision");
    }

    /** What is about to be recorded. */
    private SummaryList answers(Task task, Decided sent) {
        var list = SummaryList.of()
                .row("Review", task.reviewTitle())
                .row("Revision", Integer.toString(task.revision()))
                .row("Decided by", task.group())
                .row("Outcome", Outcomes.label(sent.outcome()))
                .rowIfAny("Meeting", sent.meetingDate(), words::day)
                .rowIfAny("Deferred to", sent.nextMeetingDate(), words::day);
        return texts(list, sent.feedback(), sent.reasons(), sent.conditions());
    }

    SummaryList recorded(Decision decision) {
        var list = SummaryList.of()
                .row("Outcome", Outcomes.label(decision.outcome()))
                .rowIfAny("Meeting", decision.meetingDate(), words::day)
                .rowIfAny("Deferred to", decision.nextMeetingDate(), words::day);
        list = texts(list, decision.feedback(), decision.reasons(), decision.conditions());
        var by = decision.decidedBy();
        var at = words.moment(decision.decidedAt());
        return by == null ? list.row("Recorded", at) : list.row("Recorded by", by + ", " + at);
    }

    private SummaryList texts(
            SummaryList list, @Nullable String feedback, @Nullable String reasons, List<Condition> conditions) {
        var told = list.rowIfAny("Feedback", feedback).rowIfAny("Reasons", reasons);
        for (int at = 0; at < conditions.size(); at++) {
            told = told.row("Condition " + (at + 1), said(conditions.get(at)));
        }
        return told;
    }

    private String said(Condition condition) {
        var owner = condition.owner();
        var due = condition.due();
        return condition.text() + "\n"
                + (owner == null ? "Nobody is named to see to it yet" : "To be seen to by: " + owner) + "\n"
                + (due == null ? "No date is set yet" : "By " + words.day(due));
    }

    /** One earlier consideration: heading and facts. */
    record Earlier(String heading, SummaryList facts) {}

    List<Earlier> earlier(Task task) {
        return task.consideredBy().stream()
                .map(d -> new Earlier(heading(d), recorded(d)))
                .toList();
    }

    private static String heading(Decision decision) {
        return (decision.forumName() == null ? "ICB" : decision.forumName()) + ", on revision " + decision.revision();
    }

    List<Earlier> declines(Task task) {
        return task.declines().stream()
                .map(d -> new Earlier(
                        d.officeLabel() + " declined to sign",
                        SummaryList.of()
                                .row("Reasons", d.reasons().isBlank() ? "None given" : d.reasons())
                                .row("When", words.moment(d.at()))))
                .toList();
    }
}
