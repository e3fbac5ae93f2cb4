package countersign.review.webhook.history;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.webhook.delivery.Delivery;

/**
 * Who may know of a delivery, and who may have it sent again: the ICB on whose behalf it is sent, the organisation
 * whose endpoint it is, and administrators.
 */
public final class DeliverySight {

    private DeliverySight() {}

    public static boolean sees(Delivery delivery, Caller caller) {
        return caller.isAdministrator() || caller.belongsTo(delivery.sender()) || caller.belongsTo(delivery.receiver());
    }

    /** The ICB's review lead and programme office, the region's reviewer and system, and administrators. */
    static boolean mayReplay(Delivery delivery, Authority authority) {
        return (authority.isOf(delivery.sender())
                        && authority.holdsAny(delivery.sender(), Post.REVIEW_LEAD, Post.PROGRAMME_OFFICE))
                || mayReplayAllTo(delivery.receiver(), authority);
    }

    /** What failed to reach an endpoint may come from many ICBs: so only its own side may ask for all of it. */
    static boolean mayReplayAllTo(OdsCode receiver, Authority authority) {
        Caller caller = authority.caller();
        return caller.isAdministrator()
                || (authority.isOf(receiver)
                        && (caller.isSystem() || authority.holds(Post.REGIONAL_REVIEWER, receiver)));
    }
}
