package countersign.signoff.appointment;

import countersign.platform.identity.OdsCode;
import org.jspecify.annotations.Nullable;

/** A post as it is shown: a seat names its forum, an office its organisation. */
record PostView(
        @Nullable String forum,
        @Nullable String forumName,
        @Nullable String stage,
        @Nullable String role,
        @Nullable String office,
        @Nullable String officeLabel,
        OdsCode organisation) {

    static PostView of(Posts.Seat seat) {
        var forum = seat.forum();
        return new PostView(
                seat.forumId(), forum.name(), forum.stage().word(), seat.role().word(), null, null, forum.icb());
    }

    static PostView of(Slot office) {
        return new PostView(
                null, null, null, null, office.office().word(), office.office().label(), office.organisation());
    }
}
