package countersign.review.assessment.reading;

import countersign.platform.identity.OdsCode;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Moderation.Remark;
import countersign.review.assessment.history.AnswerView;
import countersign.review.assessment.sheet.Attendee;
import countersign.review.instrument.InstrumentRef;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment with its answers, for those who may read them. */
record AssessmentView(
        AssessmentId id,
        ReviewId reviewId,
        String reviewTitle,
        OdsCode icb,
        OdsCode organisation,
        String organisationName,
        @Nullable TeamId team,
        String name,
        String level,
        String state,
        boolean moderated,
        InstrumentRef instrument,
        Instant issuedAt,
        Instant dueAt,
        long version,
        List<Attendee> participants,
        long participantsVersion,
        List<AnswerView> answers,
        List<DomainView> domains,
        List<Instant> reminders,
        @Nullable SubmissionView submission,
        List<ModerationView> moderations,
        May may) {

    record DomainView(int number, String title, int questions, int answered, boolean completed) {}

    record SubmissionView(String by, Instant at, String contentSha256) {}

    record ModerationView(String outcome, String reasons, List<Remark> remarks, String by, Instant at) {}

    /** What the caller could do now. */
    record May(boolean answer, boolean submit, boolean moderate) {}

    /**
     * An assessment in a list: no answers.
     *
     * @param mayRead whether the caller may open it now
     */
    record Line(
            AssessmentId id,
            OdsCode organisation,
            String organisationName,
            @Nullable TeamId team,
            String name,
            String level,
            String state,
            Instant dueAt,
            @Nullable Instant submittedAt,
            int reminders,
            boolean mayRead) {}
}
