package countersign.review.organisation.appointment;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an appointment must have. */
@Component
class AppointmentRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");
    private static final int LONGEST_NAME = 120;

    private final Organisations organisations;
    private final Teams teams;

    AppointmentRules(Organisations organisations, Teams teams) {
        this.organisations = organisations;
        this.teams = teams;
    }

    Outcome<Appointment> check(String id, AppointmentController.AppointmentRequest request) {
        Fields fields = new Fields();
        fields.check(ID.matcher(id).matches(), "id", "Use 1 to 100 letters, digits and . _ ~ -");
        String name = fields.required("personName", request.personName(), LONGEST_NAME);
        PersonId person = given(fields, "person", request.person()).orElse(new PersonId("nobody"));
        Post post = given(fields, "post", request.post()).orElse(Post.AUDITOR);
        OdsCode at = given(fields, "organisation", request.organisation()).orElse(new OdsCode("NONE"));
        LocalDate from = given(fields, "from", request.from()).orElse(LocalDate.EPOCH);
        LocalDate to = request.to();
        fields.check(organisations.find(at).isPresent(), "organisation", at + " is not known here.");
        fields.check(to == null || !to.isBefore(from), "to", "The last day is before the first.");
        team(fields, post, at, request.team());
        Appointment appointment = new Appointment(id, person, name, post, at, request.team(), from, to);
        return fields.refusal().<Outcome<Appointment>>map(Outcome::refused).orElseGet(() -> Outcome.done(appointment));
    }

    private static <T> Optional<T> given(Fields fields, String field, @Nullable T value) {
        fields.check(value != null, field, "Give this.");
        return Optional.ofNullable(value);
    }

    private void team(Fields fields, Post post, OdsCode at, @Nullable TeamId team) {
        if (!post.isOfTeam()) {
            fields.check(team == null, "team", "Only the posts of a team name one.");
            return;
        }
        boolean theirs = team != null
                && teams.find(team)
                        .filter(found -> found.organisation().equals(at))
                        .isPresent();
        fields.check(theirs, "team", "Name a team of " + at + ".");
    }
}
