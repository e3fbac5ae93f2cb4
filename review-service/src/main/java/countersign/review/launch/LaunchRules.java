package countersign.review.launch;

import countersign.platform.identity.OdsCode;
import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Refusal;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Appointments;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.Team;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import countersign.review.review.terms.Participant;
import countersign.review.review.terms.ReviewTerms;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a review must have to be launched: time to answer, and somebody in every post that it will wait on. */
@Component
class LaunchRules {

    private final Appointments appointments;
    private final Organisations organisations;
    private final Teams teams;
    private final Clock clock;

    LaunchRules(Appointments appointments, Organisations organisations, Teams teams, Clock clock) {
        this.appointments = appointments;
        this.organisations = organisations;
        this.teams = teams;
        this.clock = clock;
    }

    Optional<Refusal> refuses(ReviewTerms terms) {
        List<FieldError> errors = new ArrayList<>();
        if (!terms.assessmentsCloseAt().isAfter(clock.instant())) {
            errors.add(new FieldError(
                    "assessmentsCloseAt",
                    "The closing day has passed. Move the closing day before you launch the review."));
        }
        for (int at = 0; at < terms.participants().size(); at++) {
            check(errors, "participants[" + at + "]", terms.participants().get(at));
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Invalid(
                        "not-ready-to-launch", "The review cannot be launched as it is.", List.copyOf(errors)));
    }

    private void check(List<FieldError> errors, String path, Participant participant) {
        OdsCode provider = participant.organisation();
        if (!appointments.isHeld(Post.PROVIDER_LEAD, provider)) {
            errors.add(new FieldError(
                    path + ".organisation",
                    "Nobody is appointed provider lead of " + organisations.name(provider)
                            + ". Ask an administrator to record one."));
        }
        for (int at = 0; at < participant.teams().size(); at++) {
            TeamId team = participant.teams().get(at);
            if (!appointments.isHeld(Post.TEAM_LEAD, provider, team)) {
                errors.add(new FieldError(
                        path + ".teams[" + at + "]",
                        "Nobody is appointed team lead of "
                                + teams.find(team).map(Team::name).orElse(team.value())
                                + ". Ask an administrator to record one."));
            }
        }
    }
}
