package countersign.review.response.reading;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Reminder;
import countersign.review.form.FormRef;
import countersign.review.organisation.team.TeamId;
import countersign.review.programme.FormUse;
import countersign.review.response.Citation;
import countersign.review.response.Moderation.Remark;
import countersign.review.response.ResponseId;
import countersign.review.response.history.AnswerView;
import countersign.review.response.sheet.Attendee;
import countersign.review.response.sheet.SectionProgress;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response with its answers, for those who may read them.
 *
 * @param citations by the reviews that ask for it, as far as the caller may know of them
 * @param asked the keys of what is asked, given the answers
 */
record ResponseView(
        ResponseId id,
        FormUse use,
        FormRef form,
        OdsCode organisation,
        String organisationName,
        @Nullable TeamId team,
        String name,
        String level,
        String state,
        boolean moderated,
        Instant issuedAt,
        List<CitedBy> citations,
        long version,
        List<Attendee> participants,
        long participantsVersion,
        List<AnswerView> answers,
        List<String> asked,
        List<SectionProgress> sections,
        @Nullable SubmissionView submission,
        List<ModerationView> moderations,
        May may) {

    /**
     * A review that asks for it.
     *
     * @param dueAt by when it is wanted
     * @param closes whether it closes for answers then
     * @param closedAt when it closed for that review without having been submitted; null if it did not
     * @param ended whether that review was closed without approval
     */
    record CitedBy(
            ReviewId reviewId,
            String reviewTitle,
            OdsCode icb,
            @Nullable Instant dueAt,
            boolean closes,
            @Nullable Instant closedAt,
            boolean ended,
            List<Instant> reminders) {

        static CitedBy of(Citation citation, boolean ended) {
            return new CitedBy(
                    citation.review(),
                    citation.reviewTitle(),
                    citation.icb(),
                    citation.due().orElse(null),
                    citation.closesAt() != null,
                    citation.closedAt(),
                    ended,
                    citation.reminders().stream().map(Reminder::at).toList());
        }
    }

    record SubmissionView(String by, Instant at, String contentSha256) {}

    record ModerationView(String outcome, String reasons, List<Remark> remarks, String by, Instant at) {}

    /** What the caller could do now. */
    record May(boolean answer, boolean submit, boolean moderate) {}

    /**
     * A response in a list.
     *
     * @param mayRead whether the caller may open it now
     * @param said what all parties may read of it, once it is accepted
     */
    record Line(
            ResponseId id,
            FormUse use,
            OdsCode organisation,
            String organisationName,
            @Nullable TeamId team,
            String name,
            String level,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            int reminders,
            boolean mayRead,
            List<Said> said) {}

    /** A question with its answer in words, and whether that is the adverse one. */
    record Said(String question, String answer, boolean adverse) {}
}
