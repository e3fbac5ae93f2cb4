package countersign.gateway.forum;

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

    Controls controls(ForumTask task, DecisionForm form, PageProblem problem) {
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

    private static String reasonsHint(ForumTask task) {
        var needed = task.among(DecisionForm.REASONED).stream()
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

    SummaryList facts(ForumTask task) {
        var facts = SummaryList.of()
                .row("Review", task.reviewTitle() == null ? task.reviewId() : task.reviewTitle())
                .row("Decides", task.group())
                .row("Revision", Integer.toString(task.revision()));
        facts = task.waiting() ? facts.row("Waiting", words.since(task.openedAt())) : facts;
        return task.meetingDate() == null ? facts : facts.row("Next meeting", words.day(task.meetingDate()));
    }

    CheckFirst lastLook(ForumTask task, DecisionForm form) {
        return new CheckFirst(
                task.title(),
                "Check the decision before you record it",
                "A decision cannot be changed once it is recorded. It is kept with your name, the time and the exact revision.",
                answers(task, form.sent()),
                "Record the decision");
    }

    /** What is about to be recorded. */
    private SummaryList answers(ForumTask task, DecisionForm.Sent sent) {
        var list = SummaryList.of()
                .row("Review", task.reviewTitle() == null ? task.reviewId() : task.reviewTitle())
                .row("Revision", Integer.toString(task.revision()))
                .row("Decided by", task.group())
                .row("Outcome", Outcomes.label(sent.outcome()));
        if (sent.meetingDate() != null) {
            list = list.row("Meeting", words.day(sent.meetingDate()));
        }
        if (sent.nextMeetingDate() != null) {
            list = list.row("Deferred to", words.day(sent.nextMeetingDate()));
        }
        return texts(list, sent.feedback(), sent.reasons(), sent.conditions());
    }

    SummaryList recorded(Decision decision) {
        var list = SummaryList.of().row("Outcome", Outcomes.label(decision.outcome()));
        if (decision.meetingDate() != null) {
            list = list.row("Meeting", words.day(decision.meetingDate()));
        }
        if (decision.nextMeetingDate() != null) {
            list = list.row("Deferred to", words.day(decision.nextMeetingDate()));
        }
        list = texts(list, decision.feedback(), decision.reasons(), decision.listedConditions());
        var by = decision.decidedBy();
        var at = words.moment(decision.decidedAt());
        return by == null ? list.row("Recorded", at) : list.row("Recorded by", by + ", " + at);
    }

    private SummaryList texts(
            SummaryList list,
            @org.jspecify.annotations.Nullable String feedback,
            @org.jspecify.annotations.Nullable String reasons,
            List<Condition> conditions) {
        var told = feedback == null ? list : list.row("Feedback", feedback);
        told = reasons == null ? told : told.row("Reasons", reasons);
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

    List<Earlier> earlier(ForumTask task) {
        return task.consideredBy().stream()
                .map(d -> new Earlier(heading(d), recorded(d)))
                .toList();
    }

    private static String heading(Decision decision) {
        return (decision.forumName() == null ? "ICB" : decision.forumName()) + ", on revision " + decision.revision();
    }

    List<Earlier> declines(ForumTask task) {
        var declines = task.declines() == null ? List.<ForumTask.Decline>of() : task.declines();
        return declines.stream()
                .map(d -> new Earlier(
                        d.officeLabel() + " declined to sign",
                        SummaryList.of()
                                .row("Reasons", d.reasons() == null ? "None given" : d.reasons())
                                .row("When", words.moment(d.at()))))
                .toList();
    }
}
