package countersign.review.opening;

import static countersign.review.opening.OpeningRequest.all;
import static countersign.review.opening.OpeningRequest.yes;

import countersign.platform.identity.OdsCode;
import countersign.platform.outcome.Fields;
import countersign.review.organisation.Organisation;
import countersign.review.organisation.OrganisationKind;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.team.Team;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import countersign.review.review.terms.Office;
import countersign.review.review.terms.Participant;
import countersign.review.review.terms.SignatorySlot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may take part in an ICB's review, and who may sign for it. */
@Component
class ParticipantRules {

    private static final int MOST = 50;
    private static final int MOST_TEAMS = 200;

    private final Organisations organisations;
    private final Teams teams;

    ParticipantRules(Organisations organisations, Teams teams) {
        this.organisations = organisations;
        this.teams = teams;
    }

    List<Participant> check(Fields fields, List<OpeningRequest.Part> parts, OdsCode icb) {
        fields.check(!parts.isEmpty(), "participants", "Name at least one provider.");
        fields.check(parts.size() <= MOST, "participants", "Name " + MOST + " at most.");
        List<Participant> participants = new ArrayList<>();
        Set<OdsCode> named = new HashSet<>();
        for (int at = 0; at < Math.min(parts.size(), MOST); at++) {
            String path = "participants[" + at + "]";
            OpeningRequest.Part part = parts.get(at);
            OdsCode provider = part.organisation();
            if (provider == null || !isProvider(provider)) {
                fields.reject(path + ".organisation", "Name a provider that is known here by its ODS code.");
                continue;
            }
            fields.check(named.add(provider), path + ".organisation", provider + " is named twice.");
            participants.add(participant(fields, path, part, provider, icb));
        }
        return List.copyOf(participants);
    }

    private boolean isProvider(OdsCode ods) {
        return organisations.find(ods).filter(found -> found.kind().provides()).isPresent();
    }

    private Participant participant(
            Fields fields, String path, OpeningRequest.Part part, OdsCode provider, OdsCode icb) {
        List<TeamId> named = all(path + ".teams", part.teams());
        boolean asked = !named.isEmpty() || yes(part.providerLevel()) || yes(part.policyCheck());
        fields.check(asked, path, "Name a team, or ask the provider itself, or ask for its policy check.");
        fields.check(named.size() <= MOST_TEAMS, path + ".teams", "Name " + MOST_TEAMS + " at most.");
        teams(fields, path + ".teams", named, provider, icb);
        return new Participant(provider, List.copyOf(named), yes(part.providerLevel()), yes(part.policyCheck()));
    }

    private void teams(Fields fields, String path, List<TeamId> named, OdsCode provider, OdsCode icb) {
        Function<Team, TeamId> id = Team::id;
        var known = teams.of(provider).stream().collect(Collectors.toMap(id, Function.identity()));
        Set<TeamId> seen = new HashSet<>();
        for (int at = 0; at < named.size(); at++) {
            String field = path + "[" + at + "]";
            Team team = known.get(named.get(at));
            fields.check(seen.add(named.get(at)), field, named.get(at) + " is named twice.");
            if (fields.check(team != null, field, named.get(at) + " is not a team of " + provider + ".")
                    && team != null) {
                fields.check(
                        team.commissionedBy().contains(icb),
                        field,
                        team.name() + " is not commissioned by " + icb + ".");
            }
        }
    }

    List<SignatorySlot> slots(
            Fields fields, List<OpeningRequest.Slot> named, OdsCode icb, List<Participant> participants) {
        fields.check(!named.isEmpty(), "signatorySlots", "Name at least one office that signs.");
        List<SignatorySlot> slots = new ArrayList<>();
        for (int at = 0; at < named.size(); at++) {
            slot(fields, "signatorySlots[" + at + "]", named.get(at), icb, participants)
                    .ifPresent(slots::add);
        }
        fields.check(Set.copyOf(slots).size() == slots.size(), "signatorySlots", "An office is named twice.");
        return List.copyOf(slots);
    }

    private Optional<SignatorySlot> slot(
            Fields fields, String path, OpeningRequest.Slot slot, OdsCode icb, List<Participant> participants) {
        Office office = slot.office();
        OdsCode at = slot.organisation();
        if (office == null || at == null) {
            fields.reject(path, "Name the office and its organisation.");
            return Optional.empty();
        }
        boolean part = at.equals(icb)
                || participants.stream()
                        .anyMatch(participant -> participant.organisation().equals(at));
        fields.check(part, path + ".organisation", at + " has no part in this review.");
        Optional<OrganisationKind> kind = organisations.find(at).map(Organisation::kind);
        fields.check(
                kind.filter(office::isHeldAt).isPresent(),
                path + ".office",
                at + " is not the kind of organisation that has this office.");
        return Optional.of(new SignatorySlot(office, at));
    }
}
