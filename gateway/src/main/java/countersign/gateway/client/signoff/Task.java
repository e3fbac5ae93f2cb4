package countersign.gateway.client.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a group, for an office or for one signature.
 *
 * @param kind forum-decision, signature, or one after which an office considers what follows
 * @param state waiting, decided, signed, declined, withdrawn or overtaken
 */
public record Task(
        String id,
        String kind,
        String state,
        String title,
        String reviewId,
        String reviewTitle,
        int revision,
        @Nullable Instant frozenAt,
        @Nullable Forum forum,
        @Nullable Slot slot,
        @Nullable LocalDate meetingDate,
        Instant openedAt,
        List<String> outcomes,
        boolean mayAct,
        List<Decision> consideredBy,
        List<Decline> declines,
        @Nullable Decision decision,
        @Nullable String closedBecause) {

    /** A group that meets. */
    public record Forum(String name) {}

    /** An office that signs. */
    public record Slot(String officeLabel) {}

    /** That an office would not sign. */
    public record Decline(String officeLabel, String reasons, Instant at) {}

    /** A meeting decides; otherwise an office does, after a declined signature or a rejection. */
    public boolean byMeeting() {
        return kind.equals("forum-decision");
    }

    public boolean isSignature() {
        return kind.equals("signature");
    }

    public boolean waiting() {
        return state.equals("waiting");
    }

    /** Whether the signed-in person may do it now. */
    public boolean isOpen() {
        return waiting() && mayAct;
    }

    public String group() {
        return forum == null ? "ICB" : forum.name();
    }

    public String office() {
        return slot == null ? "the office" : slot.officeLabel();
    }
}
