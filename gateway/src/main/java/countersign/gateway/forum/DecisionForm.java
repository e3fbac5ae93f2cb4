package countersign.gateway.forum;

import countersign.gateway.client.signoff.Task;
import countersign.gateway.client.signoff.TaskClient.Decided;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was typed, right or wrong: each parameter has the name of its field, conditions stand in rows, and
 * {@code key} is the idempotency key of this form: sending it twice decides once.
 */
record DecisionForm(Map<String, String> typed) {

    static final RowsField CONDITIONS = RowsField.of("conditions", "condition")
            .with("text", "What has to be done?", 2)
            .with(
                    "owner",
                    "Who is responsible?",
                    "An office or a person, by name. Left empty, whoever leads the plan is asked.",
                    1)
            .withDate("due", "By when?");
    static final List<String> REASONED = List.of("returned", "escalated", "rejected", "rework", "close");
    private static final String CONDITIONAL = "approved-with-conditions";

    static DecisionForm empty(String key, @Nullable LocalDate meeting) {
        var typed = new HashMap<String, String>();
        typed.put("key", key);
        if (meeting != null) {
            DateEntry.of(meeting).put(typed, "meetingDate");
        }
        return new DecisionForm(typed);
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    String outcome() {
        return text("outcome");
    }

    DateEntry date(String field) {
        return DateEntry.of(this::text, field);
    }

    /** With that done to its conditions which the pressed button asks for. */
    DecisionForm asked() {
        return new DecisionForm(CONDITIONS.asked(typed));
    }

    /** What the page can see by itself; all other rules are the service's. */
    List<FieldError> slips(Task task, LocalDate today) {
        var slips = new ArrayList<FieldError>();
        if (outcome().isEmpty()) {
            slips.add(new FieldError("outcome", "Select what was decided"));
        }
        if (outcome().equals("endorsed-with-feedback") && text("feedback").isBlank()) {
            slips.add(new FieldError("feedback", "Enter the feedback"));
        }
        if (REASONED.contains(outcome()) && text("reasons").isBlank()) {
            slips.add(new FieldError("reasons", "Enter the reasons"));
        }
        if (task.byMeeting()) {
            date("meetingDate")
                    .slip("meetingDate", "the date of the meeting", meetingBounds(task, today))
                    .ifPresent(slips::add);
        }
        if (outcome().equals("deferred")) {
            date("nextMeetingDate")
                    .slip(
                            "nextMeetingDate",
                            "the date of the meeting to which it is deferred",
                            DateBounds.since(today.plusDays(1), "tomorrow"))
                    .ifPresent(slips::add);
        }
        if (!outcome().isEmpty()
                && !outcome().equals("deferred")
                && !date("nextMeetingDate").blank()) {
            slips.add(
                    new FieldError(
                            "outcome",
                            "Select that it is deferred to another meeting, or remove the date of that meeting, which you entered below"));
        }
        if (mayHaveConditions(task)) {
            conditions(slips, today);
        }
        return slips;
    }

    /** Between which days the group may have met: it decides on what it had before it. */
    private static DateBounds meetingBounds(Task task, LocalDate today) {
        var frozen = task.frozenAt();
        return frozen == null
                ? DateBounds.past(today)
                : DateBounds.past(today, Words.dayOf(frozen), "when this revision was handed over");
    }

    private void conditions(List<FieldError> slips, LocalDate today) {
        var given = given();
        if (outcome().equals(CONDITIONAL) && given.isEmpty()) {
            slips.add(new FieldError("conditions[0].text", "Enter at least one condition of the approval"));
        }
        if (!outcome().isEmpty() && !outcome().equals(CONDITIONAL) && !given.isEmpty()) {
            slips.add(new FieldError(
                    "outcome", "Select “Approved with conditions”, or remove the conditions that you entered below"));
        }
        var bounds = date("meetingDate")
                .date()
                .map(day -> DateBounds.since(day, "the day of the meeting"))
                .orElseGet(() -> DateBounds.ahead(today));
        for (int at = 0; at < given.size(); at++) {
            if (given.get(at).text().isBlank()) {
                slips.add(new FieldError(
                        "conditions[" + at + "].text", "Enter what condition " + (at + 1) + " asks for"));
            }
            given.get(at).slip("conditions[" + at + "]", at + 1, bounds).ifPresent(slips::add);
        }
    }

    private static boolean mayHaveConditions(Task task) {
        return task.outcomes().contains(CONDITIONAL);
    }

    /** The conditions in whose rows something was typed. */
    private List<ConditionRow> given() {
        return CONDITIONS.given(typed).stream().map(ConditionRow::of).toList();
    }

    /** Leaves out what the chosen outcome does not ask for, so that a change of mind sends nothing left over. */
    Decided sent() {
        return new Decided(
                outcome(),
                date("meetingDate").date().orElse(null),
                outcome().equals("deferred") ? date("nextMeetingDate").date().orElse(null) : null,
                filled("feedback"),
                filled("reasons"),
                outcome().equals(CONDITIONAL)
                        ? given().stream().map(ConditionRow::sent).toList()
                        : List.of());
    }

    private @Nullable String filled(String field) {
        return text(field).isBlank() ? null : text(field);
    }
}
