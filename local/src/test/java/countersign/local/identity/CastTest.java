package countersign.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastTest {
    private final Cast cast = Cast.load();

    @Test
    void hasTheTwentyOneTeamsOfThreeProvidersEachWithALead() {
        assertThat(cast.teams()).hasSize(21).allMatch(team -> team.commissionedBy()
                .contains("QUY"));
        assertThat(cast.teams().stream().collect(Collectors.groupingBy(Cast.Team::organisation, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("RVN", 18L),
                        java.util.Map.entry("SECSTEP", 2L),
                        java.util.Map.entry("STMUNGO", 1L));
        for (Cast.Team team : cast.teams()) {
            Person lead = cast.person(team.id() + "-lead");
            assertThat(lead.leads()).isEqualTo(team.id());
            assertThat(lead.organisation()).isEqualTo(team.organisation());
        }
    }

    @Test
    void keepsEveryPersonInAKnownOrganisationUnderOneName() {
        Set<String> known =
                cast.organisations().stream().map(Cast.Organisation::ods).collect(Collectors.toSet());

        assertThat(cast.people()).extracting(Person::username).doesNotHaveDuplicates();
        assertThat(cast.people())
                .filteredOn(person -> person.organisation() != null)
                .allMatch(person -> known.contains(person.organisation()));
        assertThat(cast.people())
                .filteredOn(person -> person.organisation() == null)
                .hasSize(1);
    }

    @Test
    void givesEveryForumASecretaryOfItsOwnIcb() {
        for (Cast.Forum forum : cast.forums()) {
            assertThat(cast.people())
                    .filteredOn(person -> person.forums().contains(new Cast.Seat(forum.id(), "secretary")))
                    .as(forum.name())
                    .singleElement()
                    .matches(person -> forum.icb().equals(person.organisation()));
        }
        assertThat(cast.people().stream()
                        .flatMap(person -> person.forums().stream())
                        .map(Cast.Seat::forum))
                .allMatch(id ->
                        cast.forums().stream().anyMatch(forum -> forum.id().equals(id)));
    }

    @Test
    void holdsTheFiveOfficesThatSignForBnssgInFivePeople() {
        assertThat(cast.people().stream().filter(person -> !person.username().startsWith("bsw")))
                .flatExtracting(Person::offices)
                .containsExactlyInAnyOrder(
                        "icb-sro",
                        "trust-medical-director",
                        "trust-director-of-nursing",
                        "icb-chief-medical-officer",
                        "icb-chief-nursing-officer");
    }
}
