package countersign.signoff.appointment;

import countersign.platform.identity.OdsCode;
import countersign.signoff.forum.Forum;
import countersign.signoff.forum.ForumStage;
import java.util.List;
import java.util.stream.Stream;

/** The posts that a person holds today: their authority. */
public record Posts(List<Seat> seats, List<Slot> offices) {

    /** A seat, with the forum it is in. */
    public record Seat(String forumId, Forum forum, ForumRole role) {

        boolean in(OdsCode icb, ForumStage stage) {
            return forum.icb().equals(icb) && forum.stage() == stage;
        }
    }

    public boolean sitsIn(OdsCode icb, ForumStage stage) {
        return seats.stream().anyMatch(seat -> seat.in(icb, stage));
    }

    public boolean recordsDecisionsOf(OdsCode icb, ForumStage stage) {
        return seats.stream()
                .anyMatch(seat -> seat.in(icb, stage) && seat.role().recordsDecisions());
    }

    public boolean holds(Slot slot) {
        return offices.contains(slot);
    }

    /** The audiences that this person answers for: see {@code Task}. */
    public List<String> audiences() {
        return Stream.concat(
                        seats.stream()
                                .filter(seat -> seat.role().recordsDecisions())
                                .map(seat -> forumAudience(
                                        seat.forum().icb(), seat.forum().stage())),
                        offices.stream().map(Posts::officeAudience))
                .distinct()
                .toList();
    }

    public static String forumAudience(OdsCode icb, ForumStage stage) {
        return "forum:" + stage.word() + "~" + icb.value();
    }

    public static String officeAudience(Slot slot) {
        return "office:" + slot.id();
    }
}
