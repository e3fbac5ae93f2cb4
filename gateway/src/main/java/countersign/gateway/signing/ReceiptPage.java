package countersign.gateway.signing;

import countersign.gateway.client.SignedStatement;
import countersign.gateway.client.signoff.SignatureClient.Check;
import countersign.gateway.client.signoff.SignatureClient.Signature;
import countersign.gateway.client.signoff.SignatureClient.Verification;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Callout;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the receipt: what the signed statement says, and whether it holds. */
@Component
class ReceiptPage {

    private final Words words;
    private final OrganisationNames names;

    ReceiptPage(Words words, OrganisationNames names) {
        this.words = words;
        this.names = names;
    }

    /** Only the signatory is told that it was they who signed. */
    ModelAndView of(Signature signature, Verification verification, String reader) {
        var office = Objects.requireNonNullElse(signature.officeLabel(), "");
        return new ModelAndView("signing/signature")
                .addObject("signature", signature)
                .addObject("heading", office.isEmpty() ? "Signature" : "Signature of the " + office)
                .addObject("panel", panel(signature, reader))
                .addObject("valid", verification.valid())
                .addObject("wrong", wrong(signature, verification))
                .addObject("facts", facts(signature, verification))
                .addObject("technical", technical(signature))
                .addObject("checks", checks(verification));
    }

    private Callout panel(Signature signature, String reader) {
        var signed = Optional.ofNullable(signature.signed());
        return new Callout(
                signed.map(it -> title(signature, it, reader)).orElse("Signed"),
                "Revision " + signature.revision()
                        + signed.map(it -> ", " + words.evidence(it.signedAt())).orElse(""));
    }

    private String title(Signature signature, SignedStatement signed, String reader) {
        var signatory = signed.signatory();
        return reader.equals(signatory.subject())
                ? "You have signed"
                : Stream.of(signature.officeLabel(), names.of(signatory.organisation()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", "", " signed"));
    }

    private static Callout wrong(Signature signature, Verification verification) {
        var reasons = Stream.concat(
                        signature.faults().stream(),
                        verification.checks().stream()
                                .filter(check -> !check.passed())
                                .map(Check::detail))
                .distinct()
                .toList();
        return new Callout(
                "This signature does not count",
                String.join(". ", reasons) + ". Tell the programme office and whoever runs Countersign for you.");
    }

    private SummaryList facts(Signature signature, Verification verification) {
        var facts = SummaryList.of()
                .rowIfAny("Review", verification.reviewTitle())
                .row("Revision", Integer.toString(signature.revision()));
        var signed = signature.signed();
        return signed == null ? facts : said(facts, signature, signed);
    }

    private SummaryList said(SummaryList facts, Signature signature, SignedStatement signed) {
        var interests = signed.declaredInterests().isBlank() ? "None declared" : signed.declaredInterests();
        return facts.row("Signed by", signed.signatory().name())
                .row("In the office of", Objects.requireNonNullElse(signature.officeLabel(), ""))
                .row("Organisation", names.of(signed.signatory().organisation()))
                .row("When", words.evidence(signed.signedAt()))
                .row("Statement signed", signed.intent().wording())
                .row("Interests declared", interests);
    }

    /** What only whoever verifies it needs; empty if nothing can be said of it. */
    private static SummaryList technical(Signature signature) {
        var signed = signature.signed();
        return signed == null
                ? SummaryList.of()
                : SummaryList.of()
                        .row("Reference", signature.id())
                        .row("SHA-256 of the document", signed.documentSha256())
                        .row("SHA-256 of the content", signed.contentSha256())
                        .row("SHA-256 of the statement", signature.statementSha256())
                        .row("Key of the seal", signature.kid());
    }

    private static Table checks(Verification verification) {
        var rows = verification.checks().stream()
                .map(check -> List.of(Cell.of(check.detail()), result(check)))
                .toList();
        var caption = verification.valid()
                ? "Checked just now: this signature is valid"
                : "Checked just now: something is wrong";
        return Table.of(caption, List.of("What was checked", "Result"), rows, "No checks were made.");
    }

    private static Cell result(Check check) {
        return Cell.tag(check.passed() ? Tag.of("Passed", "green") : Tag.of("Failed", "red"));
    }
}
