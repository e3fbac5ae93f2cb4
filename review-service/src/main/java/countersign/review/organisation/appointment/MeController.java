package countersign.review.organisation.appointment;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.team.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    private final Authorities authorities;
    private final Organisations organisations;

    MeController(Authorities authorities, Organisations organisations) {
        this.authorities = authorities;
        this.organisations = organisations;
    }

    /**
     * Whoever asks.
     *
     * @param readsReturns whether returns are ever shown to their organisation; a provider's people read none
     */
    record MeView(
            PersonId person,
            String name,
            @Nullable OdsCode organisation,
            @Nullable String organisationName,
            boolean administrator,
            boolean readsReturns,
            List<Held> appointments) {}

    record Held(Post post, OdsCode organisation, @Nullable TeamId team) {}

    @GetMapping("/api/review/me")
    MeView me(Caller caller) {
        return new MeView(
                caller.person(),
                caller.name(),
                caller.organisation().orElse(null),
                caller.organisation().map(organisations::name).orElse(null),
                caller.isAdministrator(),
                caller.organisation()
                        .flatMap(organisations::find)
                        .filter(own -> !own.kind().provides())
                        .isPresent(),
                authorities.of(caller).posts().stream()
                        .map(held -> new Held(held.post(), held.organisation(), held.team()))
                        .toList());
    }
}
