package countersign.actions.action.listing;

import countersign.actions.action.ActionId;
import countersign.actions.action.Actions;
import countersign.actions.authority.Authorities;
import countersign.actions.authority.Authority;
import countersign.platform.http.EntityTag;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/actions/actions")
class ActionController {

    private final Actions actions;
    private final Authorities authorities;
    private final Clock clock;

    ActionController(Actions actions, Authorities authorities, Clock clock) {
        this.actions = actions;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** By due date; of one review, one lead, one status, due before a day, as asked. */
    @GetMapping
    Page<ActionView> list(Caller caller, @ParameterObject ActionFilter filter, PageLimit limit) {
        LocalDate day = EnglishTime.today(clock);
        Authority authority = authorities.orNone(caller);
        return caller.organisation()
                .map(sight -> filter.query(sight, day, limit.value()))
                .map(query -> actions.page(query.filter(), query.limit()))
                .orElseGet(() -> Page.whole(List.of()))
                .map(found -> ActionView.of(found, authority, day));
    }

    @GetMapping("/{id}")
    @Answers(ActionView.class)
    ResponseEntity<?> one(Caller caller, @PathVariable String id) {
        return actions.find(new ActionId(id))
                .filter(found -> found.body().isSeenBy(caller.organisation()))
                .<ResponseEntity<?>>map(found -> EntityTag.ok(
                        found.version(), ActionView.of(found, authorities.orNone(caller), EnglishTime.today(clock))))
                .orElseGet(() -> Respond.refused(Actions.ABSENT));
    }
}
