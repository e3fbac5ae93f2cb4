package countersign.e2e.replicas;

import countersign.e2e.people.Actor;
import countersign.local.identity.Person;
import java.util.HashMap;
import java.util.Map;

/** A post that somebody of the cast holds since the suite was set up, and that a journey ends and gives back. */
final class HeldPost {
    private final Actor setup;
    private final String path;
    private final Map<String, Object> held;
    private String version;

    /**
     * One that is held now.
     *
     * @param path of the appointment in the API of the service that keeps it
     * @param post in the form of that API
     */
    HeldPost(Actor setup, String path, Person person, Object post) {
        this.setup = setup;
        this.path = path;
        this.held = Map.of(
                "person", person.id(),
                "personName", person.name(),
                "post", post,
                "organisation", String.valueOf(person.organisation()),
                "from", "2024-01-01");
        this.version = setup.put(path, held).etag();
    }

    void ends() {
        Map<String, Object> ended = new HashMap<>(held);
        ended.put("to", "2024-01-02");
        version = setup.put(path, ended, version).etag();
    }

    void isGivenBack() {
        version = setup.put(path, held, version).etag();
    }
}
