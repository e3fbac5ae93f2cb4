package countersign.signoff.forum;

import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import java.util.List;

/** A forum as it is shown. */
record ForumView(String id, OdsCode icb, ForumStage stage, String name, List<LocalDate> meetings) {

    static ForumView of(String id, Forum forum) {
        return new ForumView(id, forum.icb(), forum.stage(), forum.name(), forum.meetings());
    }
}
