package countersign.signoff.decision;

import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Refusal;
import countersign.signoff.task.Ask;
import countersign.signoff.task.state.Outcome;
import countersign.webserver.calendar.EnglishTime;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that a decision itself has to keep, whoever records it. */
final class DecisionCheck {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_OWNER = 300;
    private static final int MOST_CONDITIONS = 50;
    private static final int YEARS_AHEAD = 10;

    private final Ask ask;
    private final DecisionRequest request;
    private final @Nullable LocalDate frozen;
    private final LocalDate today;
    private final Fields fields = new Fields();

    private DecisionCheck(Ask ask, @Nullable LocalDate frozen, DecisionRequest request, LocalDate today) {
        this.ask = ask;
        this.frozen = frozen;
        this.request = request;
        this.today = today;
    }

    /**
     * Why this decision cannot be recorded.
     *
     * @param frozen the day on which the revision was frozen; null for a task kept from before
     */
    static Optional<Refusal> refusal(Ask ask, @Nullable LocalDate frozen, DecisionRequest request, LocalDate today) {
        var check = new DecisionCheck(ask, frozen, request, today);
        check.outcome();
        check.meeting();
        check.strayFields();
        check.conditions();
        check.lengths();
        return check.fields
                .refusal("invalid-decision", "The decision is not complete: see each field.")
                .or(check::patients);
    }

    private void outcome() {
        Outcome outcome = request.outcome();
        var allowed = OutcomeRules.allowed(ask);
        if (outcome == null || !allowed.contains(outcome)) {
            fields.reject(
                    "outcome",
                    "Choose what was decided: "
                            + allowed.stream().map(Outcome::word).collect(Collectors.joining(", ")));
            return;
        }
        OutcomeRules.need(outcome)
                .filter(need -> !isGiven(need))
                .ifPresent(need -> fields.reject(need.field, need.message));
    }

    private boolean isGiven(OutcomeRules.Need need) {
        return switch (need) {
            case FEEDBACK -> request.feedback() != null;
            case REASONS -> request.reasons() != null;
            case CONDITIONS -> !request.conditionRequests().isEmpty();
            case NEXT_MEETING ->
                request.nextMeetingDate() != null
                        && request.nextMeetingDate().isAfter(today)
                        && request.nextMeetingDate().isBefore(today.plusYears(YEARS_AHEAD));
        };
    }

    private void meeting() {
        if (!(ask instanceof Ask.ForumDecision)) {
            return;
        }
        if (request.meetingDate() == null) {
            fields.reject("meetingDate", "Enter the date of the meeting that decided");
        } else if (request.meetingDate().isAfter(today)) {
            fields.reject(
                    "meetingDate",
                    "The date of the meeting must be today or in the past: a meeting decides when it has met");
        } else if (frozen != null && request.meetingDate().isBefore(frozen)) {
            fields.reject(
                    "meetingDate",
                    "The date of the meeting must be on or after " + EnglishTime.inWords(frozen)
                            + ", when this revision was handed over: a meeting decides on what it has before it");
        }
    }

    private void strayFields() {
        if (request.nextMeetingDate() != null && request.outcome() != Outcome.DEFERRED) {
            fields.reject("nextMeetingDate", "Leave out the date of the next meeting, or choose to defer the decision");
        }
        int conditions = request.conditionRequests().size();
        if (conditions > MOST_CONDITIONS) {
            fields.reject("conditions", "Enter at most " + MOST_CONDITIONS + " conditions");
        } else if (conditions > 0 && request.outcome() != Outcome.APPROVED_WITH_CONDITIONS) {
            fields.reject("conditions", "Leave out the conditions, or choose to approve with conditions");
        }
    }

    private void conditions() {
        LocalDate first = request.meetingDate() == null ? today : request.meetingDate();
        for (int at = 0; at < request.conditionRequests().size(); at++) {
            var condition = request.conditionRequests().get(at);
            String path = "conditions[" + at + "].";
            if (condition.text() == null) {
                fields.reject(path + "text", "Enter what condition " + (at + 1) + " asks for");
            }
            LocalDate due = condition.due();
            if (due != null && (due.isBefore(first) || due.isAfter(first.plusYears(YEARS_AHEAD)))) {
                fields.reject(
                        path + "due",
                        "The due date for condition " + (at + 1)
                                + " must be on or after the day of the meeting, and at most " + YEARS_AHEAD
                                + " years after it");
            }
        }
    }

    private void lengths() {
        texts().forEach((field, text) -> {
            int longest = field.endsWith(".owner") ? LONGEST_OWNER : LONGEST_TEXT;
            fields.check(
                    text.length() <= longest,
                    field,
                    called(field) + String.format(Locale.UK, " must be %,d characters or fewer", longest));
        });
    }

    private Optional<Refusal> patients() {
        texts().forEach(fields::identifiesNobody);
        return fields.refusal();
    }

    private static String called(String field) {
        return switch (field) {
            case "feedback" -> "The feedback";
            case "reasons" -> "The reasons";
            default -> {
                int number = Integer.parseInt(field.replaceAll("\\D", "")) + 1;
                yield field.endsWith(".owner") ? "Who sees to condition " + number : "Condition " + number;
            }
        };
    }

    /** By the name of the field. */
    private Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        put(texts, "feedback", request.feedback());
        put(texts, "reasons", request.reasons());
        for (int at = 0; at < request.conditionRequests().size(); at++) {
            var condition = request.conditionRequests().get(at);
            put(texts, "conditions[" + at + "].text", condition.text());
            put(texts, "conditions[" + at + "].owner", condition.owner());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }
}
