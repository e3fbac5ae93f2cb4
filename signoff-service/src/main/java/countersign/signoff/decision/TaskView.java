package countersign.signoff.decision;

import countersign.platform.identity.OdsCode;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.sheet.SignOffSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as it is shown: what is decided on, who considered it before, and what may be decided. */
record TaskView(
        String id,
        String kind,
        String state,
        String title,
        String reviewId,
        String reviewTitle,
        OdsCode icb,
        int revision,
        String contentSha256,
        String documentSha256,
        @Nullable Instant frozenAt,
        @Nullable ForumView forum,
        @Nullable SlotView slot,
        @Nullable LocalDate meetingDate,
        Instant openedAt,
        List<String> outcomes,
        boolean mayAct,
        List<DecisionView> consideredBy,
        List<DeclineView> declines,
        @Nullable DecisionView decision,
        @Nullable String closedBecause,
        long version) {

    /** The forum that is to decide. */
    record ForumView(ForumStage stage, String name) {}

    /** The place that is to be signed. */
    record SlotView(String slotId, String office, String officeLabel, OdsCode organisation) {

        static SlotView of(Slot slot) {
            return new SlotView(slot.id(), slot.office().word(), slot.office().label(), slot.organisation());
        }
    }

    /** An office's refusal to sign this revision. */
    record DeclineView(
            String slotId, String officeLabel, OdsCode organisation, String who, String reasons, Instant at) {

        static List<DeclineView> of(SignOffSheet sheet) {
            return sheet.declines().stream()
                    .map(decline -> new DeclineView(
                            decline.slot().id(),
                            decline.slot().office().label(),
                            decline.slot().organisation(),
                            decline.name(),
                            decline.reasons(),
                            decline.at()))
                    .toList();
        }
    }
}
