package countersign.local;

import countersign.local.identity.Cast;
import countersign.local.identity.Person;
import countersign.local.secret.Secrets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The demonstration people by organisation and office, with their passwords. */
final class PeopleList {
    private final Cast cast;
    private final Secrets secrets;

    PeopleList(Cast cast, Secrets secrets) {
        this.cast = cast;
        this.secrets = secrets;
    }

    String text() {
        String organisations = cast.organisations().stream()
                .map(organisation -> section(organisation.name(), organisation.ods()))
                .collect(Collectors.joining("\n"));
        return organisations + "\n" + section("The platform", null);
    }

    private String section(String title, @org.jspecify.annotations.Nullable String ods) {
        return title + "\n"
                + cast.people().stream()
                        .filter(person -> Objects.equals(ods, person.organisation()))
                        .map(this::line)
                        .collect(Collectors.joining());
    }

    private String line(Person person) {
        return "  %-34s %-16s %s%n"
                .formatted(person.username(), secrets.password(person.passwordName()), person.name());
    }
}
