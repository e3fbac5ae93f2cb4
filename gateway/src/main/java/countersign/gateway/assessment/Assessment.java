package countersign.gateway.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An assessment as its reader may see it. {@code state}: issued, submitted, accepted or not-returned. */
record Assessment(
        String id,
        String reviewId,
        String reviewTitle,
        @Nullable String icb,
        String organisationName,
        String name,
        String level,
        String state,
        InstrumentRef instrument,
        @Nullable Instant dueAt,
        List<Attendee> participants,
        long participantsVersion,
        List<Answer> answers,
        List<Progress> domains,
        List<Instant> reminders,
        @Nullable Submission submission,
        List<Moderation> moderations,
        May may) {

    record InstrumentRef(String id, int version) {}

    record Attendee(String name, String role) {}

    record Answer(
            String question,
            @Nullable String rating,
            @Nullable String comment,
            long version,
            @Nullable String savedBy,
            @Nullable Instant savedAt) {}

    record Progress(int number, String title, int questions, int answered, boolean completed) {}

    record Submission(String by, Instant at) {}

    record Moderation(
            String outcome,
            @Nullable String reasons,
            @Nullable List<Remark> remarks,
            String by,
            Instant at) {

        /** All that was said about this question. */
        private String on(String question) {
            return remarks == null
                    ? ""
                    : remarks.stream()
                            .filter(remark -> remark.question().equals(question))
                            .map(Remark::text)
                            .collect(Collectors.joining("\n"));
        }
    }

    /** What the provider's lead said about one question. */
    record Remark(String question, String text) {}

    record May(boolean answer, boolean submit, boolean moderate) {}

    /** Whether the provider's lead said something about single questions when it was last moderated. */
    boolean isRemarked() {
        var remarks = moderations.isEmpty() ? null : moderations.getLast().remarks();
        return remarks != null && !remarks.isEmpty();
    }

    /** What the provider's lead said about this question when it last said anything about it; empty for nothing. */
    String remarkOn(String question) {
        return moderations.stream()
                .map(moderation -> moderation.on(question))
                .filter(said -> !said.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    Map<String, Answer> byQuestion() {
        return answers.stream().collect(Collectors.toMap(Answer::question, Function.identity()));
    }

    Progress progress(int domain) {
        return domains.get(domain - 1);
    }

    boolean complete() {
        return domains.stream().allMatch(d -> d.answered() == d.questions());
    }
}
