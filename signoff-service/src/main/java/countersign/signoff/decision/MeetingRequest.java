package countersign.signoff.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another date for a forum's meeting. */
record MeetingRequest(@Nullable LocalDate date) {}
