package countersign.gateway.region;

import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.client.review.nhsereturn.Evidence;
import countersign.gateway.client.review.nhsereturn.Return;
import countersign.gateway.client.review.nhsereturn.ReturnClient;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the section of a return's page with which its receiver verifies it. */
@Component
class EvidenceSections {

    private static final Map<String, String> WORDS = Map.of(
            "manifest.json", "The manifest: every file with its SHA-256",
            "manifest.jws", "The seal over the manifest",
            "content.json", "The exact content that is returned",
            "document.html", "The exact document of what is returned",
            "jwks.json", "The public keys of the seal",
            "checkpoint.txt", "A checkpoint of the audit record",
            "checkpoint.jws", "The seal over the checkpoint");

    private final ReturnClient returns;
    private final OrganisationNames names;
    private final Words words;

    EvidenceSections(ReturnClient returns, OrganisationNames names, Words words) {
        this.returns = returns;
        this.names = names;
        this.words = words;
    }

    EvidenceSection of(Return found) {
        if (found.submittedAt() == null) {
            return without("It is put together when the return is sent.");
        }
        try {
            return section(found.id(), returns.evidence(found.id()));
        } catch (CallFailed away) {
            return without("It cannot be shown at the moment. Try again in a few minutes.");
        }
    }

    private EvidenceSection section(String id, Evidence evidence) {
        return switch (evidence.state()) {
            case "ready" ->
                new EvidenceSection(
                        true,
                        said(evidence),
                        !evidence.faults().isEmpty(),
                        evidence.signed().stream().map(this::signed).toList(),
                        files(id, evidence));
            case "in-preparation" -> without("It is being put together. Look again in a minute.");
            default -> without("It cannot be shown at the moment. Try again in a few minutes.");
        };
    }

    private static EvidenceSection without(String said) {
        return new EvidenceSection(false, said, false, List.of(), Table.of("Files", List.of(), List.of(), ""));
    }

    private String said(Evidence evidence) {
        if (!evidence.faults().isEmpty()) {
            return "It was checked just now, and something is wrong: " + String.join("; ", evidence.faults())
                    + ". Do not rely on it. The operators have been told.";
        }
        var made = Optional.ofNullable(evidence.madeAt()).map(words::evidence).orElse("");
        return "It was checked just now, " + words.evidence(words.now()) + ": everything is as it was "
                + (evidence.signed().isEmpty() ? "sent" : "signed") + ". It was put together on " + made + ". "
                + Objects.requireNonNullElse(evidence.about(), "");
    }

    private EvidenceSection.Signed signed(Evidence.Signed one) {
        var said = one.statement();
        var interests = said.declaredInterests().isBlank() ? "None declared" : said.declaredInterests();
        return new EvidenceSection.Signed(
                one.officeLabel(),
                SummaryList.of()
                        .row("Signed by", said.signatory().name())
                        .row("Organisation", names.of(said.signatory().organisation()))
                        .row("When", words.evidence(said.signedAt()))
                        .row("Statement signed", said.intent().wording())
                        .row("Interests declared", interests));
    }

    private static Table files(String id, Evidence evidence) {
        var rows = Stream.concat(
                        Stream.of("manifest.json", "manifest.jws").map(name -> row(id, name, "")),
                        evidence.files().stream().map(file -> row(id, file.name(), size(file.length()))))
                .toList();
        return Table.of("Files", List.of("File", "What it is"), rows, "There are no files.");
    }

    private static List<Cell> row(String id, String name, String size) {
        return List.of(
                Cell.link(name, "/returns/" + id + "/evidence/" + name),
                Cell.of(inWords(name)).withNote(size));
    }

    private static String inWords(String name) {
        var known = WORDS.get(name);
        if (known != null) {
            return known;
        }
        return switch (name.substring(0, name.indexOf('-'))) {
            case "statement" -> name.endsWith(".jws") ? "The seal over a signed statement" : "A signed statement";
            case "leaf" -> "The audit entry of a signature";
            default -> "That this entry is in the audit record";
        };
    }

    private static String size(int bytes) {
        return bytes < 1000 ? bytes + " bytes" : String.format(Locale.UK, "%,d kB", (bytes + 999) / 1000);
    }
}
