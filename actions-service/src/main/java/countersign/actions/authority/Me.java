package countersign.actions.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is used here of review-service's answer about the caller. */
record Me(@Nullable List<Appointment> appointments) {}
