package countersign.local.demo;

import countersign.local.identity.Cast;
import countersign.local.identity.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Organisations, teams, forums and posts of the cast; what is there already stays as it is. */
final class DemoOrganisations {
    private static final String SINCE = "2024-01-01";

    private final Cast cast;
    private final Api review;
    private final Api signoff;

    DemoOrganisations(Cast cast, Api review, Api signoff) {
        this.cast = cast;
        this.review = review;
        this.signoff = signoff;
    }

    void seed() {
        Set<String> organisations = ids(review, "/api/review/organisations?limit=200", "ods");
        cast.organisations().stream()
                .filter(organisation -> !organisations.contains(organisation.ods()))
                .forEach(this::organisation);
        cast.organisations().forEach(this::teams);
        cast.organisations().forEach(this::forums);
        cast.organisations().forEach(this::posts);
        cast.people().forEach(this::seats);
    }

    private void organisation(Cast.Organisation organisation) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("name", organisation.name());
        body.put("kind", organisation.kind());
        if (organisation.region() != null) {
            body.put("region", organisation.region());
        }
        review.put("/api/review/organisations/" + organisation.ods(), body);
    }

    private void teams(Cast.Organisation organisation) {
        String path = "/api/review/organisations/" + organisation.ods() + "/teams";
        Set<String> known = ids(review, path, "id");
        cast.teams().stream()
                .filter(team -> team.organisation().equals(organisation.ods()) && !known.contains(team.id()))
                .forEach(team -> review.put(
                        path + "/" + team.id(),
                        Map.of(
                                "name",
                                team.name(),
                                "locality",
                                team.locality(),
                                "commissionedBy",
                                team.commissionedBy())));
    }

    private void forums(Cast.Organisation organisation) {
        Set<String> known = ids(signoff, "/api/signoff/forums?icb=" + organisation.ods(), "id");
        cast.forums().stream()
                .filter(forum -> forum.icb().equals(organisation.ods()) && !known.contains(forum.id()))
                .forEach(forum -> signoff.put(
                        "/api/signoff/forums/" + forum.id(),
                        Map.of("icb", forum.icb(), "stage", forum.stage(), "name", forum.name())));
    }

    private void posts(Cast.Organisation organisation) {
        Set<String> known = ids(review, "/api/review/appointments?organisation=" + organisation.ods(), "id");
        for (Person person : cast.people()) {
            if (organisation.ods().equals(person.organisation())) {
                person.posts().forEach(post -> post(person, post, null, known));
                if (person.leads() != null) {
                    post(person, "team-lead", person.leads(), known);
                }
            }
        }
    }

    private void post(Person person, String post, @Nullable String team, Set<String> known) {
        String id = person.username() + "-" + post;
        if (known.contains(id)) {
            return;
        }
        Map<String, @Nullable Object> body = held(person);
        body.put("post", post);
        if (team != null) {
            body.put("team", team);
        }
        review.put("/api/review/appointments/" + id, body);
    }

    private void seats(Person person) {
        for (String office : person.offices()) {
            String organisation = String.valueOf(person.organisation());
            Map<String, @Nullable Object> body = held(person);
            body.put("post", Map.of("office", office, "organisation", organisation));
            signoff.put("/api/signoff/appointments/" + person.username() + "-" + office, body);
        }
        for (Cast.Seat seat : person.forums()) {
            Map<String, @Nullable Object> body = held(person);
            body.put("post", Map.of("forum", seat.forum(), "role", seat.role()));
            signoff.put("/api/signoff/appointments/" + person.username() + "-" + seat.forum(), body);
        }
    }

    private static Map<String, @Nullable Object> held(Person person) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("person", person.id());
        body.put("personName", person.name());
        body.put("organisation", person.organisation());
        body.put("from", LocalDate.parse(SINCE));
        return body;
    }

    private static Set<String> ids(Api api, String path, String field) {
        return api.get(path).stream()
                .flatMap(page -> page.path("items").valueStream())
                .map(item -> item.path(field))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
