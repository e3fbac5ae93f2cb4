package countersign.review.organisation.appointment;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.review.organisation.team.TeamId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A caller with the posts held today. The home organisation gives sight; the posts give authority. */
public record Authority(Caller caller, List<Appointment> posts) {

    /** Whether the caller comes from this organisation. */
    public boolean isOf(OdsCode organisation) {
        return caller.belongsTo(organisation);
    }

    public boolean holds(Post post, OdsCode organisation) {
        return posts.stream()
                .anyMatch(held -> held.post() == post && held.organisation().equals(organisation));
    }

    public boolean holdsAny(OdsCode organisation, Post... wanted) {
        return Stream.of(wanted).anyMatch(post -> holds(post, organisation));
    }

    /** Whether the caller holds this post in this team. */
    public boolean holds(Post post, TeamId team) {
        return posts.stream().anyMatch(held -> held.post() == post && team.equals(held.team()));
    }

    /** The teams in which the caller holds this post. */
    public List<TeamId> teams(Post post) {
        return posts.stream()
                .filter(held -> held.post() == post)
                .map(Appointment::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The organisations at which the caller holds this post. */
    public List<OdsCode> organisations(Post post) {
        return posts.stream()
                .filter(held -> held.post() == post)
                .map(Appointment::organisation)
                .distinct()
                .toList();
    }
}
