package countersign.review.revision.returnfields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the national template "ICB review outcome return", in its order. The same value is sent, stored and
 * frozen. While it is drafted anything may be missing: a text is then empty, a list is empty, a yes or no is null.
 *
 * @param assured whether the ICB is assured that its services can identify, keep contact with and meet the needs of the
 *     people in scope
 * @param gaps may refer to the enclosures
 */
public record ReturnFields(
        String icbName,
        String region,
        List<String> providersCovered,
        @Nullable Boolean reviewCompletedInLineWithGuidance,
        String sro,
        String operationalLead,
        String operationalLeadEmail,
        String providerOrganisationsReviewed,
        String policiesReviewed,
        @Nullable Boolean assured,
        String gaps,
        List<Enclosure> enclosures,
        List<String> barriers,
        Provisions provisions,
        String nextSteps,
        List<String> goodPractice,
        String supportNeeded) {

    public ReturnFields(
            @Nullable String icbName,
            @Nullable String region,
            @Nullable List<String> providersCovered,
            @Nullable Boolean reviewCompletedInLineWithGuidance,
            @Nullable String sro,
            @Nullable String operationalLead,
            @Nullable String operationalLeadEmail,
            @Nullable String providerOrganisationsReviewed,
            @Nullable String policiesReviewed,
            @Nullable Boolean assured,
            @Nullable String gaps,
            @Nullable List<Enclosure> enclosures,
            @Nullable List<String> barriers,
            @Nullable Provisions provisions,
            @Nullable String nextSteps,
            @Nullable List<String> goodPractice,
            @Nullable String supportNeeded) {
        this.icbName = Given.text(icbName);
        this.region = Given.text(region);
        this.providersCovered = Given.list(providersCovered);
        this.reviewCompletedInLineWithGuidance = reviewCompletedInLineWithGuidance;
        this.sro = Given.text(sro);
        this.operationalLead = Given.text(operationalLead);
        this.operationalLeadEmail = Given.text(operationalLeadEmail);
        this.providerOrganisationsReviewed = Given.text(providerOrganisationsReviewed);
        this.policiesReviewed = Given.text(policiesReviewed);
        this.assured = assured;
        this.gaps = Given.text(gaps);
        this.enclosures = Given.list(enclosures);
        this.barriers = Given.list(barriers);
        this.provisions = provisions == null ? Provisions.UNANSWERED : provisions;
        this.nextSteps = Given.text(nextSteps);
        this.goodPractice = Given.list(goodPractice);
        this.supportNeeded = Given.text(supportNeeded);
    }
}
