package countersign.signoff.appointment;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An appointment as it is set; the organisation is the person's own. */
record AppointmentRequest(
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable OdsCode organisation,
        @Nullable PostRequest post,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static AppointmentRequest of(Appointment appointment) {
        return new AppointmentRequest(
                appointment.person(),
                appointment.personName(),
                appointment.organisation(),
                PostRequest.of(appointment.post()),
                appointment.from(),
                appointment.to());
    }

    /** For a hash that is no hash of a name. */
    AppointmentRequest withoutName() {
        return new AppointmentRequest(person, null, organisation, post, from, to);
    }

    /** Either forum and role, or office and organisation. */
    record PostRequest(
            @Nullable String forum,
            @Nullable ForumRole role,
            @Nullable Office office,
            @Nullable OdsCode organisation) {

        static PostRequest of(Post post) {
            return switch (post) {
                case Post.ForumSeat seat -> new PostRequest(seat.forum(), seat.role(), null, null);
                case Post.HeldOffice held -> new PostRequest(null, null, held.office(), held.organisation());
            };
        }
    }
}
