package countersign.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The organisations and people of the demonstration, from {@code cast.json}. */
public record Cast(List<Organisation> organisations, List<Team> teams, List<Forum> forums, List<Person> people) {
    /** An organisation by its ODS code. */
    public record Organisation(
            String ods, String name, String kind, @Nullable String region) {}

    public record Team(String id, String organisation, String name, String locality, List<String> commissionedBy) {}

    public record Forum(String id, String icb, String stage, String name) {}

    /** A person's part in a forum. */
    public record Seat(String forum, String role) {}

    public static Cast load() {
        try (InputStream json = Cast.class.getResourceAsStream("/countersign/local/cast.json")) {
            return JsonMapper.shared().readValue(json, Cast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Person person(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the cast is called " + username));
    }

    public Optional<String> organisationName(@Nullable String ods) {
        return organisations.stream()
                .filter(organisation -> organisation.ods().equals(ods))
                .map(Organisation::name)
                .findFirst();
    }
}
