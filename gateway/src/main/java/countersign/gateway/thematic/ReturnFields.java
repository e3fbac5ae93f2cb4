package countersign.gateway.thematic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the national return, in the form in which review-service takes and gives them. */
record ReturnFields(
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

    /** A table that goes with the return. */
    record Enclosure(String title, List<Row> rows) {

        record Row(String area, String improvement) {}
    }

    /** The six provisions; a yes to {@code dnaReasonForDischarge} is the adverse answer. */
    record Provisions(
            @Nullable Boolean keyWorkers,
            @Nullable Boolean familiesAndCarers,
            @Nullable Boolean longTermPlanning,
            @Nullable Boolean informationSharing,
            @Nullable Boolean dnaReasonForDischarge,
            @Nullable Boolean dischargesOverseenByMdt) {}
}
