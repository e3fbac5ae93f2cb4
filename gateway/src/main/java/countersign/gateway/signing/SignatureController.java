package countersign.gateway.signing;

import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Callout;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.signing.SigningClient.Signature;
import countersign.gateway.signing.SigningClient.Verification;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The receipt of a signature, verified anew each time it is looked at. */
@Controller
class SignatureController {

    private final SigningClient signoff;
    private final Words words;
    private final OrganisationNames names;

    SignatureController(SigningClient signoff, Words words, OrganisationNames names) {
        this.signoff = signoff;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/signatures/{id}")
    ModelAndView signature(@PathVariable("id") String id) {
        var signature = signoff.signature(id);
        return new ModelAndView("signing/signature")
                .addObject("signature", signature)
                .addObject("panel", panel(signature))
                .addObject("facts", facts(signature))
                .addObject("checks", checks(signoff.verification(id)))
                .addObject("back", new BackLink("/reviews/" + signature.reviewId(), "The review"));
    }

    private Callout panel(Signature signature) {
        return new Callout(
                "You have signed", "Revision " + signature.revision() + ", " + words.moment(signature.signedAt()));
    }

    private SummaryList facts(Signature signature) {
        return SummaryList.of()
                .row("Signed by", signature.signedBy() + ", " + signature.officeLabel())
                .row("Organisation", names.of(signature.organisation()))
                .row("When", words.moment(signature.signedAt()))
                .row("Revision", Integer.toString(signature.revision()))
                .row("Reference", signature.id())
                .row("SHA-256 of the statement", signature.statementSha256())
                .row("Key", signature.kid());
    }

    private static Table checks(Verification verification) {
        var rows = verification.checks().stream()
                .map(check -> List.of(Cell.of(check.name()), result(check)))
                .toList();
        var caption =
                verification.valid() ? "Verified just now: everything holds" : "Verified just now: something is wrong";
        return Table.of(caption, List.of("Check", "Result"), rows, "No checks were made.");
    }

    private static Cell result(Verification.Check check) {
        return Cell.tag(check.passed() ? Tag.of("Holds", "green") : Tag.of("Does not hold", "red"));
    }
}
