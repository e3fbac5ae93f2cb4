package countersign.gateway.client.review;

import java.io.Serializable;
import java.util.List;

/**
 * The signed-in person as review-service knows them: whose they are and which posts they hold.
 *
 * @param organisation ODS code; empty for somebody without one
 * @param administrator whether they operate the suite
 * @param readsReturns whether returns are ever shown to their organisation
 */
public record Me(
        String person,
        String name,
        String organisation,
        String organisationName,
        boolean administrator,
        boolean readsReturns,
        List<Post> appointments)
        implements Serializable {

    /** A post such as {@code team-lead}, {@code review-lead}, {@code regional-reviewer}. */
    public record Post(String post, String organisation) implements Serializable {

        boolean isNational() {
            return post.equals("national-lead");
        }
    }

    public Me {
        organisation = organisation == null ? "" : organisation;
        organisationName = organisationName == null ? organisation : organisationName;
        appointments = appointments == null ? List.of() : List.copyOf(appointments);
    }

    /** Whether reviews are ever shown to them: not to the national lead, who reads returns, nor to a mere operator. */
    public boolean readsReviews() {
        return appointments.isEmpty() ? !administrator : appointments.stream().anyMatch(held -> !held.isNational());
    }

    public boolean mayOpenReviews() {
        return holds("review-lead") || holds("programme-office");
    }

    public boolean holds(String post) {
        return appointments.stream().anyMatch(held -> held.post().equals(post));
    }
}
