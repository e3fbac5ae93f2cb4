package countersign.gateway.client.review.response;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A response as its reader may see it. {@code state}: issued, submitted, accepted or not-returned. */
public record Response(
        String id,
        String use,
        Form.Ref form,
        String organisationName,
        String name,
        String level,
        String state,
        boolean moderated,
        List<Citation> citations,
        List<Attendee> participants,
        long participantsVersion,
        List<Answer> answers,
        List<String> asked,
        List<Progress> sections,
        @Nullable Submission submission,
        List<Moderation> moderations,
        May may) {

    /**
     * A review that asks for it, of those that the reader may know of.
     *
     * @param closes whether it closes for answers when it is due
     * @param closedAt when it closed for this review, not submitted
     * @param ended whether this review was closed without approval
     */
    public record Citation(
            String reviewTitle,
            String icb,
            @Nullable Instant dueAt,
            boolean closes,
            @Nullable Instant closedAt,
            boolean ended,
            List<Instant> reminders) {

        /** Whether its ICB still waits for it, or has it. */
        private boolean isOpen() {
            return closedAt == null && !ended;
        }
    }

    public record Attendee(String name, String role) {}

    public record Answer(
            String key,
            @Nullable Object answer,
            long version,
            @Nullable String savedBy,
            @Nullable Instant savedAt) {}

    public record Progress(int number, String title, int questions, int answered, boolean completed) {}

    /** Sections that are not said to be completed, where others are. */
    public List<Progress> unfinished() {
        var unfinished =
                sections.stream().filter(section -> !section.completed()).toList();
        return unfinished.size() == sections.size() ? List.of() : unfinished;
    }

    public record Submission(String by, Instant at) {}

    public record Moderation(String outcome, String reasons, List<Remark> remarks, String by, Instant at) {

        /** All that was said about this item. */
        private String on(String key) {
            return remarks.stream()
                    .filter(remark -> remark.question().equals(key))
                    .map(Remark::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** What the provider's lead said about one item, by its key. */
    public record Remark(String question, String text) {}

    public record May(boolean answer, boolean submit, boolean moderate) {}

    /** Whether more than one review asks for it. */
    public boolean isShared() {
        return citations.size() > 1;
    }

    /** Whether more than one of them still waits for it, or has it. */
    public boolean servesSeveral() {
        return citations.stream().filter(Citation::isOpen).count() > 1;
    }

    /** What the reviews are called that still wait for it, or have it. */
    public String reviewTitles() {
        return citations.stream()
                .filter(Citation::isOpen)
                .map(Citation::reviewTitle)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether the provider's lead said something about single questions when it was last moderated. */
    public boolean isRemarked() {
        return !moderations.isEmpty() && !moderations.getLast().remarks().isEmpty();
    }

    /** What the provider's lead said about this item when it last said anything about it; empty for nothing. */
    public String remarkOn(String key) {
        return moderations.stream()
                .map(moderation -> moderation.on(key))
                .filter(said -> !said.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    public Map<String, Answer> byKey() {
        return answers.stream().collect(Collectors.toMap(Answer::key, Function.identity()));
    }

    /** The answers alone, by the keys of their items. */
    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        answers.forEach(answer -> values.put(answer.key(), answer.answer()));
        return values;
    }

    public Predicate<String> isAsked() {
        return new HashSet<>(asked)::contains;
    }

    public Progress progress(int section) {
        return sections.get(section - 1);
    }
}
