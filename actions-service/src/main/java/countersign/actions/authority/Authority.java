package countersign.actions.authority;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import java.util.List;

/** A caller with the posts held today. The home organisation gives sight; a post there gives authority. */
public record Authority(Caller caller, List<Appointment> posts) {

    private static final List<String> OF_THE_OWNER = List.of("programme-office", "review-lead");
    private static final String OF_THE_LEAD = "provider-lead";

    public Authority {
        posts = List.copyOf(posts);
    }

    /** No posts at all: for whoever only looks. */
    public static Authority none(Caller caller) {
        return new Authority(caller, List.of());
    }

    /** Programme office and review lead of the ICB that owns the review. */
    public boolean runsReviewsOf(OdsCode icb) {
        return caller.belongsTo(icb) && OF_THE_OWNER.stream().anyMatch(post -> holds(post, icb));
    }

    /** Provider lead of the organisation that leads an action. */
    public boolean leadsFor(OdsCode provider) {
        return caller.belongsTo(provider) && holds(OF_THE_LEAD, provider);
    }

    private boolean holds(String post, OdsCode organisation) {
        return posts.contains(new Appointment(post, organisation));
    }
}
