package countersign.bpmn;

/**
 * Values of the routing variables. A value the model does not know stops the route as an incident; it never passes for
 * approval.
 */
public final class Outcomes {
    // forumOutcome; icb-board uses the last three and deferred
    public static final String ENDORSED = "endorsed";
    public static final String ENDORSED_WITH_FEEDBACK = "endorsed-with-feedback";
    public static final String NOTED = "noted";
    public static final String ESCALATED = "escalated";
    public static final String RETURNED = "returned";
    public static final String DEFERRED = "deferred";
    public static final String APPROVED = "approved";
    public static final String APPROVED_WITH_CONDITIONS = "approved-with-conditions";
    public static final String REJECTED = "rejected";

    // moderationOutcome: accepted, returned; closingOutcome
    public static final String ACCEPTED = "accepted";
    public static final String NOT_RETURNED = "not-returned";
    public static final String SUBMITTED = "submitted";
    public static final String MOVED = "moved";

    // signOffOutcome, declineOutcome, rejectionOutcome
    public static final String SIGNED = "signed";
    public static final String REWORK = "rework";
    public static final String ASK_AGAIN = "ask-again";
    public static final String CLOSE = "close";

    // deliveryOutcome, undeliveredOutcome
    public static final String DELIVERED = "delivered";
    public static final String UNDELIVERABLE = "undeliverable";
    public static final String RESEND = "resend";
    public static final String DELIVERED_OTHERWISE = "delivered-otherwise";

    // answer: acknowledged, queried, accepted; queryOutcome: resubmit, rework
    public static final String ACKNOWLEDGED = "acknowledged";
    public static final String QUERIED = "queried";
    public static final String RESUBMIT = "resubmit";

    private Outcomes() {}
}
