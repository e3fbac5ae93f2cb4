package countersign.review.response;

import countersign.platform.outcome.Refusal;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import java.util.List;
import java.util.Optional;

/**
 * Who may know of a response, and who may read it: those who answer from the start, the provider's lead once it is
 * submitted, the owner of a review that cites it once it is accepted, unless it had closed for that review before. So a
 * team can be frank (NHS England asks for "a frank and honest appraisal").
 */
public enum Sight {
    /** It does not exist for them. */
    NONE,
    /** They know that it exists and in which state it is. */
    KNOWN,
    /** They read the answers. */
    READ;

    static final String NOT_THERE = "There is no such response.";

    /** Also for those who may not know of it. */
    public static final Refusal ABSENT = new Refusal.NotFound(Sight.NOT_THERE);

    public static Sight of(Response response, Authority authority) {
        return of(
                response.file(),
                response.state() == ResponseState.ACCEPTED,
                response.submitted().isPresent(),
                authority);
    }

    /** The same by what a list knows of it. */
    public static Sight of(ResponseSummary summary, Authority authority) {
        return of(
                summary.file(),
                summary.is(ResponseState.ACCEPTED),
                summary.submission().isPresent(),
                authority);
    }

    private static Sight of(ResponseFile file, boolean accepted, boolean submitted, Authority authority) {
        Subject subject = file.subject();
        if (authority.isOf(subject.provider())) {
            boolean leads = authority.holds(Post.PROVIDER_LEAD, subject.provider());
            return worksOn(subject, authority) || (leads && submitted) ? READ : KNOWN;
        }
        List<Citation> own = file.citations().stream()
                .filter(citation -> authority.isOf(citation.icb()))
                .toList();
        if (own.isEmpty()) {
            return NONE;
        }
        return accepted && own.stream().anyMatch(Citation::isOpen) ? READ : KNOWN;
    }

    /** Its provider knows it by every id, an owner by that of its own review's citation alone. */
    static boolean mayAddress(Response response, ResponseId id, Authority authority) {
        return authority.isOf(response.subject().provider())
                || response.file()
                        .citation(id)
                        .filter(citation -> authority.isOf(citation.icb()))
                        .isPresent();
    }

    /** Whether the caller is one of those who answer. */
    public static boolean worksOn(Response response, Authority authority) {
        return worksOn(response.subject(), authority);
    }

    private static boolean worksOn(Subject subject, Authority authority) {
        TeamId team = subject.team();
        return team == null
                ? authority.holds(Post.PROVIDER_LEAD, subject.provider())
                : authority.holds(Post.TEAM_LEAD, team) || authority.holds(Post.TEAM_MEMBER, team);
    }

    /** Whether the caller may hand it in. */
    public static boolean handsIn(Response response, Authority authority) {
        TeamId team = response.subject().team();
        return team == null
                ? authority.holds(Post.PROVIDER_LEAD, response.subject().provider())
                : authority.holds(Post.TEAM_LEAD, team);
    }

    /** Nothing if the caller may read it. */
    public static Optional<Refusal> refusesToRead(Response response, Authority authority) {
        return switch (of(response, authority)) {
            case NONE -> Optional.of(ABSENT);
            case KNOWN ->
                Optional.of(new Refusal.NotPermitted(
                        "not-yet-visible",
                        response.subject().team() == null
                                ? "Its answers are its provider's own until they are submitted."
                                : "Its answers are its team's own until they are submitted to the provider's lead, and the"
                                        + " provider's until they are accepted for the review."));
            case READ -> Optional.empty();
        };
    }

    /** Nothing if the caller may answer it. */
    public static Optional<Refusal> refusesToAnswer(Response response, Authority authority) {
        return of(response, authority) == NONE
                ? Optional.of(ABSENT)
                : refusedUnless(
                        authority.isOf(response.subject().provider()) && worksOn(response, authority),
                        "not-of-this-team",
                        "Only the people of " + response.subject().name() + " can answer this.");
    }

    /** Nothing if the caller may submit it. */
    public static Optional<Refusal> refusesToHandIn(Response response, Authority authority) {
        return of(response, authority) == NONE
                ? Optional.of(ABSENT)
                : refusedUnless(
                        authority.isOf(response.subject().provider()) && handsIn(response, authority),
                        "not-the-lead",
                        "Only this can submit it: " + response.subject().answeredBy() + ".");
    }

    /** Nothing if the caller may accept or return it. */
    public static Optional<Refusal> refusesToModerate(Response response, Authority authority) {
        return of(response, authority) == NONE
                ? Optional.of(ABSENT)
                : refusedUnless(
                        authority.isOf(response.subject().provider())
                                && authority.holds(
                                        Post.PROVIDER_LEAD, response.subject().provider()),
                        "not-the-provider-lead",
                        "Only the provider lead of " + response.subject().providerName() + " can do this.");
    }

    private static Optional<Refusal> refusedUnless(boolean holds, String slug, String detail) {
        return holds ? Optional.empty() : Optional.of(new Refusal.NotPermitted(slug, detail));
    }
}
