package countersign.review.organisation;

import countersign.platform.http.Cursor;
import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.reference.Put;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/organisations")
class OrganisationController {

    private static final int LONGEST_NAME = 200;

    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    record OrganisationRequest(
            @Nullable String name,
            @Nullable OrganisationKind kind,
            @Nullable OdsCode region) {}

    record OrganisationView(
            OdsCode ods,
            String name,
            OrganisationKind kind,
            @Nullable OdsCode region) {

        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.ods(), organisation.name(), organisation.kind(), organisation.region());
        }
    }

    @PutMapping("/{ods}")
    @Answers(OrganisationView.class)
    ResponseEntity<?> put(
            Caller caller,
            @PathVariable OdsCode ods,
            @Nullable IfMatch read,
            @RequestBody OrganisationRequest request) {
        Outcome<Put<Organisation>> outcome = ReferenceEdge.refuses(caller)
                .<Outcome<Put<Organisation>>>map(Outcome::refused)
                .orElseGet(() ->
                        checked(ods, request).then(organisation -> organisations.put(organisation, read, caller)));
        return Put.answer(outcome, OrganisationView::of);
    }

    private static Outcome<Organisation> checked(OdsCode ods, OrganisationRequest request) {
        Fields fields = new Fields();
        String name = fields.required("name", request.name(), LONGEST_NAME);
        OrganisationKind kind = request.kind();
        if (kind == null) {
            fields.reject("kind", "Say what kind of organisation it is.");
            kind = OrganisationKind.VCSE;
        }
        Organisation organisation = new Organisation(ods, name, kind, request.region());
        return fields.refusal()
                .<Outcome<Organisation>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(organisation));
    }

    @GetMapping
    Page<OrganisationView> list(
            Caller caller, @RequestParam(required = false) @Nullable String cursor, PageLimit limit) {
        Cursor after = Cursor.decode(cursor, 1);
        String ods = after == null ? null : after.keys().getFirst();
        List<Organisation> found = organisations.after(ods, limit.value() + 1);
        return Page.cut(found, limit.value(), last -> Cursor.at(last.ods().value()))
                .map(OrganisationView::of);
    }

    @GetMapping("/{ods}")
    @Answers(OrganisationView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String ods) {
        Optional<Organisation> found = organisations.find(ReferenceEdge.ods(ods));
        Outcome<Organisation> outcome = found.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("There is no such organisation.")));
        return Respond.ok(outcome.map(OrganisationView::of));
    }
}
