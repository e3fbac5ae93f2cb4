package countersign.review.organisation.team;

import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.reference.Put;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.ReferenceEdge;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/organisations/{ods}/teams")
class TeamController {

    private static final int LONGEST_NAME = 200;
    private static final Refusal NO_PROVIDER = new Refusal.NotFound("There is no such provider.");

    private final Organisations organisations;
    private final Teams teams;

    TeamController(Organisations organisations, Teams teams) {
        this.organisations = organisations;
        this.teams = teams;
    }

    record TeamRequest(
            @Nullable String name,
            @Nullable String locality,
            @Nullable List<OdsCode> commissionedBy) {}

    record TeamView(TeamId id, OdsCode organisation, String name, String locality, List<OdsCode> commissionedBy) {

        static TeamView of(Team team) {
            return new TeamView(team.id(), team.organisation(), team.name(), team.locality(), team.commissionedBy());
        }
    }

    @PutMapping("/{teamId}")
    @Answers(TeamView.class)
    ResponseEntity<?> put(
            Caller caller,
            @PathVariable String ods,
            @PathVariable TeamId teamId,
            @Nullable IfMatch read,
            @RequestBody TeamRequest request) {
        OdsCode provider = ReferenceEdge.ods(ods);
        Outcome<Put<Team>> outcome = refuses(caller, provider, teamId)
                .<Outcome<Put<Team>>>map(Outcome::refused)
                .orElseGet(() -> checked(provider, teamId, request).then(team -> teams.put(team, read, caller)));
        return Put.answer(outcome, TeamView::of);
    }

    private Optional<Refusal> refuses(Caller caller, OdsCode provider, TeamId id) {
        return ReferenceEdge.refuses(caller)
                .or(() -> isProvider(provider) ? Optional.empty() : Optional.of(NO_PROVIDER))
                .or(() -> teams.find(id)
                        .filter(team -> !team.organisation().equals(provider))
                        .map(team -> new Refusal.WrongState(
                                "team-id-taken",
                                "A team of " + organisations.name(team.organisation()) + " has this id.")));
    }

    private boolean isProvider(OdsCode ods) {
        return organisations.find(ods).filter(found -> found.kind().provides()).isPresent();
    }

    private static Outcome<Team> checked(OdsCode provider, TeamId id, TeamRequest request) {
        Fields fields = new Fields();
        List<OdsCode> commissioners = request.commissionedBy() == null ? List.of() : request.commissionedBy();
        boolean named = !commissioners.isEmpty() && commissioners.stream().allMatch(Objects::nonNull);
        fields.check(named, "commissionedBy", "Name the ICBs that commission the team by their ODS codes.");
        String name = fields.required("name", request.name(), LONGEST_NAME);
        String locality = fields.optional("locality", request.locality(), LONGEST_NAME);
        return fields.refusal()
                .<Outcome<Team>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Team(id, provider, name, locality, commissioners)));
    }

    @GetMapping
    @Answers(value = TeamView.class, page = true)
    ResponseEntity<?> list(Caller caller, @PathVariable String ods) {
        OdsCode provider = ReferenceEdge.ods(ods);
        Outcome<Page<TeamView>> outcome = organisations.find(provider).isEmpty()
                ? Outcome.refused(new Refusal.NotFound("There is no such organisation."))
                : Outcome.done(Page.whole(teams.of(provider)).map(TeamView::of));
        return Respond.ok(outcome);
    }
}
