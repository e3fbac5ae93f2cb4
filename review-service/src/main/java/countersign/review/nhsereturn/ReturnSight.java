package countersign.review.nhsereturn;

import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.organisation.Organisation;
import countersign.review.organisation.OrganisationKind;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may know of a return: its ICB from the start; once it is submitted also its region, the national lead, and our
 * own services.
 */
@Component
public class ReturnSight {

    private final Organisations organisations;

    ReturnSight(Organisations organisations) {
        this.organisations = organisations;
    }

    public boolean sees(NhseReturn nhseReturn, Authority authority) {
        return authority.caller().isService()
                || authority.isOf(nhseReturn.icb())
                || (nhseReturn.submittedAt().isPresent()
                        && (authority.isOf(nhseReturn.file().region()) || isNationalLead(authority)));
    }

    /** Whether the caller is shown every return of the review that was sent. */
    public boolean seesThoseOf(Review review, Authority authority) {
        return authority.isOf(review.icb()) || authority.isOf(review.terms().region()) || isNationalLead(authority);
    }

    /** Whether the caller holds the post of national lead at NHS England. */
    public boolean isNationalLead(Authority authority) {
        return authority.caller().organisation().flatMap(organisations::find).stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.NHSE_NATIONAL)
                .map(Organisation::ods)
                .anyMatch(ods -> authority.holds(Post.NATIONAL_LEAD, ods));
    }

    /** Whether the caller answers for the region: its system, or its reviewer. */
    public static boolean answersForRegion(NhseReturn nhseReturn, Authority authority) {
        return authority.isOf(nhseReturn.file().region())
                && (authority.caller().isSystem()
                        || authority.holds(
                                Post.REGIONAL_REVIEWER, nhseReturn.file().region()));
    }

    /** Whether the caller acts for the ICB: its review lead, or its programme office. */
    public static boolean actsForIcb(NhseReturn nhseReturn, Authority authority) {
        return authority.isOf(nhseReturn.icb())
                && authority.holdsAny(nhseReturn.icb(), Post.REVIEW_LEAD, Post.PROGRAMME_OFFICE);
    }

    /** Nothing if the caller may answer for the region. */
    public Optional<Refusal> refusesToAnswer(NhseReturn nhseReturn, Authority authority) {
        return refuses(
                nhseReturn,
                authority,
                answersForRegion(nhseReturn, authority),
                "not-the-regions-reviewer",
                "Only the regional reviewer or the system of "
                        + organisations.name(nhseReturn.file().region()) + " can answer this return.");
    }

    /** Nothing if the caller may act for the ICB. */
    public Optional<Refusal> refusesToAct(NhseReturn nhseReturn, Authority authority) {
        return refuses(
                nhseReturn,
                authority,
                actsForIcb(nhseReturn, authority),
                "not-the-owners-office",
                "Only the review lead or the programme office of " + organisations.name(nhseReturn.icb())
                        + " can do this.");
    }

    /** The return, if the caller may know of it. */
    public <T> Outcome<T> seen(NhseReturn nhseReturn, Authority authority, T value) {
        return sees(nhseReturn, authority) ? Outcome.done(value) : Outcome.refused(Returns.ABSENT);
    }

    private Optional<Refusal> refuses(
            NhseReturn nhseReturn, Authority authority, boolean may, String slug, String detail) {
        if (!sees(nhseReturn, authority)) {
            return Optional.of(Returns.ABSENT);
        }
        return may ? Optional.empty() : Optional.of(new Refusal.NotPermitted(slug, detail));
    }
}
