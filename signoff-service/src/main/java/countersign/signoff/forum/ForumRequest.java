package countersign.signoff.forum;

import countersign.platform.identity.OdsCode;
import countersign.webserver.text.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A forum as it is set up. */
record ForumRequest(
        @Nullable OdsCode icb,
        @Nullable ForumStage stage,
        @Nullable String name,
        @Nullable List<LocalDate> meetings) {

    /** Nothing when something is missing that every forum has. */
    Optional<Forum> forum() {
        if (icb == null || stage == null || name == null || TypedText.isEmpty(name)) {
            return Optional.empty();
        }
        return Optional.of(new Forum(icb, stage, name, meetings == null ? List.of() : meetings));
    }
}
