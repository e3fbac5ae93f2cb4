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

    /** Either forum and role, or office and organisation. */
    record PostRequest(
            @Nullable String forum,
            @Nullable ForumRole role,
            @Nullable Office office,
            @Nullable OdsCode organisation) {}
}
