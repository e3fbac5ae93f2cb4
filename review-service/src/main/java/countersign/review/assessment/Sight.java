package countersign.review.assessment;

import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import countersign.review.outcome.Refusal;
import java.util.Optional;

/**
 * Who may know of an assessment, and who may read it: its team from the start, the provider's lead once it is
 * submitted, the owner of the review once it is accepted. So a team can be frank (NHS England asks for "a frank and
 * honest appraisal").
 */
public enum Sight {
    /** It does not exist for them. */
    NONE,
    /** They know that it exists and in which state it is. */
    KNOWN,
    /** They read the answers. */
    READ;

    /** Also for those who may not know of it. */
    public static final Refusal ABSENT = new Refusal.NotFound("There is no such assessment.");

    public static Sight of(Assessment assessment, Authority authority) {
        return of(
                assessment.file(),
                assessment.state() == AssessmentState.ACCEPTED,
                assessment.submitted().isPresent(),
                authority);
    }

    /** The same by what a list knows of it. */
    public static Sight of(Headline headline, Authority authority) {
        return of(
                headline.file(),
                headline.is(AssessmentState.ACCEPTED),
                headline.submission().isPresent(),
                authority);
    }

    private static Sight of(AssessmentFile file, boolean accepted, boolean submitted, Authority authority) {
        Subject subject = file.subject();
        if (authority.isOf(subject.provider())) {
            boolean leads = authority.holds(Post.PROVIDER_LEAD, subject.provider());
            return worksOn(subject, authority) || (leads && submitted) ? READ : KNOWN;
        }
        if (authority.isOf(file.icb())) {
            return accepted ? READ : KNOWN;
        }
        return NONE;
    }

    /** Whether the caller is one of those who answer. */
    public static boolean worksOn(Assessment assessment, Authority authority) {
        return worksOn(assessment.subject(), authority);
    }

    private static boolean worksOn(Subject subject, Authority authority) {
        TeamId team = subject.team();
        return team == null
                ? authority.holds(Post.PROVIDER_LEAD, subject.provider())
                : authority.holds(Post.TEAM_LEAD, team) || authority.holds(Post.TEAM_MEMBER, team);
    }

    /** Whether the caller may hand it in. */
    public static boolean handsIn(Assessment assessment, Authority authority) {
        TeamId team = assessment.subject().team();
        return team == null
                ? authority.holds(Post.PROVIDER_LEAD, assessment.subject().provider())
                : authority.holds(Post.TEAM_LEAD, team);
    }

    /** Nothing if the caller may read it. */
    public static Optional<Refusal> refusesToRead(Assessment assessment, Authority authority) {
        return switch (of(assessment, authority)) {
            case NONE -> Optional.of(ABSENT);
            case KNOWN ->
                Optional.of(new Refusal.NotPermitted(
                        "not-yet-visible",
                        "Its answers are its team's own until they are submitted to the provider's lead, and the provider's"
                                + " until they are accepted for the review."));
            case READ -> Optional.empty();
        };
    }

    /** Nothing if the caller may answer it. */
    public static Optional<Refusal> refusesToAnswer(Assessment assessment, Authority authority) {
        return of(assessment, authority) == NONE
                ? Optional.of(ABSENT)
                : refusedUnless(
                        authority.isOf(assessment.subject().provider()) && worksOn(assessment, authority),
                        "not-of-this-team",
                        "Only the people of " + assessment.subject().name() + " can answer this.");
    }

    /** Nothing if the caller may submit it. */
    public static Optional<Refusal> refusesToHandIn(Assessment assessment, Authority authority) {
        return of(assessment, authority) == NONE
                ? Optional.of(ABSENT)
                : refusedUnless(
                        authority.isOf(assessment.subject().provider()) && handsIn(assessment, authority),
                        "not-the-lead",
                        "Only this can submit it: " + assessment.subject().answeredBy() + ".");
    }

    /** Nothing if the caller may accept or return it. */
    public static Optional<Refusal> refusesToModerate(Assessment assessment, Authority authority) {
        return of(assessment, authority) == NONE
                ? Optional.of(ABSENT)
                : refusedUnless(
                        authority.isOf(assessment.subject().provider())
                                && authority.holds(
                                        Post.PROVIDER_LEAD, assessment.subject().provider()),
                        "not-the-provider-lead",
                        "Only the provider lead of " + assessment.subject().providerName() + " can do this.");
    }

    private static Optional<Refusal> refusedUnless(boolean holds, String slug, String detail) {
        return holds ? Optional.empty() : Optional.of(new Refusal.NotPermitted(slug, detail));
    }
}
