package countersign.gateway.forum;

import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was typed, right or wrong.
 *
 * @param key idempotency key of this form: sending it twice decides once
 * @param conditions each with who sees to it and by when; rows left blank are not sent
 */
record DecisionForm(
        String key,
        String outcome,
        DateEntry meetingDate,
        DateEntry nextMeetingDate,
        String feedback,
        String reasons,
        List<ConditionRow> conditions) {

    private static final int ROWS = 3;
    private static final String CONDITIONAL = "approved-with-conditions";

    DecisionForm(
            @Nullable String key,
            @Nullable String outcome,
            @Nullable DateEntry meetingDate,
            @Nullable DateEntry nextMeetingDate,
            @Nullable String feedback,
            @Nullable String reasons,
            @Nullable List<ConditionRow> conditions) {
        this.key = typed(key);
        this.outcome = typed(outcome);
        this.meetingDate = meetingDate == null ? DateEntry.EMPTY : meetingDate;
        this.nextMeetingDate = nextMeetingDate == null ? DateEntry.EMPTY : nextMeetingDate;
        this.feedback = typed(feedback);
        this.reasons = typed(reasons);
        this.conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    /** The body of the request to signoff-service. */
    record Sent(
            String outcome,
            @Nullable LocalDate meetingDate,
            @Nullable LocalDate nextMeetingDate,
            @Nullable String feedback,
            @Nullable String reasons,
            List<Condition> conditions) {}

    static DecisionForm empty(String key, @Nullable LocalDate meeting) {
        return new DecisionForm(
                key, "", meeting == null ? DateEntry.EMPTY : DateEntry.of(meeting), null, "", "", List.of());
    }

    /** What the page can see by itself; all other rules are the service's. */
    List<FieldError> slips(ForumTask task, LocalDate today) {
        boolean byMeeting = task.byMeeting();
        boolean conditional = task.outcomes().contains(CONDITIONAL);
        var slips = new ArrayList<FieldError>();
        if (outcome.isEmpty()) {
            slips.add(new FieldError("outcome", "Select what was decided"));
        }
        if (byMeeting) {
            meetingDate
                    .slip("meetingDate", "the date of the meeting", DateBounds.past(today))
                    .ifPresent(slips::add);
        }
        if (outcome.equals("deferred")) {
            nextMeetingDate
                    .slip("nextMeetingDate", "the date of the meeting to which it is deferred", DateBounds.ahead(today))
                    .ifPresent(slips::add);
        }
        if (conditional && outcome.equals(CONDITIONAL) && given().isEmpty()) {
            slips.add(new FieldError("conditions[0].text", "Enter at least one condition of the approval"));
        }
        if (conditional && !outcome.isEmpty() && !outcome.equals(CONDITIONAL) && !given().isEmpty()) {
            slips.add(new FieldError(
                    "outcome", "Select “Approved with conditions”, or remove the conditions that you entered below"));
        }
        var met = meetingDate.date();
        var bounds = met.map(day -> DateBounds.since(day, "the day of the meeting"))
                .orElseGet(() -> DateBounds.ahead(today));
        for (int at = 0; at < given().size(); at++) {
            given().get(at).slip("conditions[" + at + "]", at + 1, bounds).ifPresent(slips::add);
        }
        return slips;
    }

    /** The rows in which something was typed. */
    public List<ConditionRow> given() {
        return conditions.stream().filter(row -> !row.blank()).toList();
    }

    /** The rows to draw: what was typed, and as many empty ones as somebody may want to fill in. */
    List<ConditionRow> rows() {
        var rows = new ArrayList<>(given());
        var wanted = Math.max(ROWS, Math.max(rows.size() + 1, conditions.size()));
        while (rows.size() < wanted) {
            rows.add(ConditionRow.EMPTY);
        }
        return rows;
    }

    DecisionForm withAnotherRow() {
        var more = new ArrayList<>(conditions);
        more.add(ConditionRow.EMPTY);
        return new DecisionForm(key, outcome, meetingDate, nextMeetingDate, feedback, reasons, more);
    }

    /** Leaves out what the chosen outcome does not ask for, so that a change of mind sends nothing left over. */
    Sent sent() {
        return new Sent(
                outcome,
                meetingDate.date().orElse(null),
                outcome.equals("deferred") ? nextMeetingDate.date().orElse(null) : null,
                filled(feedback),
                filled(reasons),
                outcome.equals(CONDITIONAL)
                        ? given().stream().map(ConditionRow::sent).toList()
                        : List.of());
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
