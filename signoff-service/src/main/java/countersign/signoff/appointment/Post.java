package countersign.signoff.appointment;

import countersign.platform.identity.OdsCode;

/** What somebody is appointed to. */
public sealed interface Post {

    /** A seat in the forum with that id. */
    record ForumSeat(String forum, ForumRole role) implements Post {}

    /** An office; the office belongs to one organisation and signs for it only. */
    record HeldOffice(Office office, OdsCode organisation) implements Post {

        public Slot slot() {
            return new Slot(office, organisation);
        }
    }
}
