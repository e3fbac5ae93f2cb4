package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.evidence.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * No outcome return was made unless every office that was frozen with its revision had signed that content, and the
 * Board had approved it; both before the first sending. The policy confirmation requires nothing.
 */
public final class ReturnsHaveWhatTheyRequire implements Invariant {
    private static final String OUTCOME = "review-outcome";
    private static final String CONTENT = "body.file.contentSha256";
    private static final Set<String> APPROVALS = Set.of("approved", "approved-with-conditions");

    @Override
    public String promise() {
        return "no return without what it requires";
    }

    @Override
    public long looked(Evidence evidence) {
        return outcomes(evidence).count();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Seals seals = new Seals(evidence.keys());
        return outcomes(evidence)
                .flatMap(each -> Stream.concat(unsigned(each, evidence, seals), unapproved(each, evidence)));
    }

    private static Stream<Document> outcomes(Evidence evidence) {
        return evidence.all("review.returns").stream()
                .filter(each -> Bson.word(each, "body.file.kind").equals(OUTCOME));
    }

    private static Stream<String> unsigned(Document outcome, Evidence evidence, Seals seals) {
        String revision = revision(outcome);
        Set<String> signed = byId(evidence, "signoff.sheets", revision)
                .flatMap(sheet -> Bson.list(sheet, "body.signatures").stream())
                .filter(signature -> isGood(signature, outcome, seals))
                .map(signature -> place(signature, "slot."))
                .collect(Collectors.toSet());
        List<String> asked = byId(evidence, "review.revisions", revision)
                .filter(frozen ->
                        Bson.text(frozen, "body.freezing.contentSha256").equals(Bson.text(outcome, CONTENT)))
                .flatMap(frozen -> Bson.list(frozen, "body.freezing.signatorySlots").stream())
                .map(slot -> place(slot, ""))
                .toList();
        if (asked.isEmpty()) {
            return Stream.of(Bson.id(outcome) + " returns something else than was frozen as " + revision);
        }
        return asked.stream()
                .filter(place -> !signed.contains(place))
                .map(place -> Bson.id(outcome) + " was made, and " + place + " has not signed " + revision);
    }

    /** Sealed, about this content and by this office, and no later than the first sending. */
    private static boolean isGood(Document signature, Document outcome, Seals seals) {
        byte[] statement = Base64.getDecoder().decode(Bson.text(signature, "statement"));
        String said = new String(statement, StandardCharsets.UTF_8);
        return seals.isGood(Bson.text(signature, "jws"), statement)
                && said.contains("\"contentSha256\":\"" + Bson.text(outcome, CONTENT) + '"')
                && said.contains("\"office\":\"" + Bson.word(signature, "slot.office") + '"')
                && said.contains("\"subject\":\"" + Bson.text(signature, "person") + '"')
                && isBefore(signature, "signedAt", outcome);
    }

    private static Stream<String> unapproved(Document outcome, Evidence evidence) {
        boolean approved = evidence.all("signoff.tasks").stream()
                .filter(task -> Bson.word(task, "body.ask.stage").equals("icb-board"))
                .filter(task -> revision(task, "body.matter").equals(revision(outcome)))
                .filter(task -> Bson.text(task, "body.matter.content").equals(Bson.text(outcome, CONTENT)))
                .filter(task -> APPROVALS.contains(Bson.word(task, "body.state.decision.outcome")))
                .anyMatch(task -> isBefore(task, "body.state.decision.at", outcome));
        return approved
                ? Stream.empty()
                : Stream.of(Bson.id(outcome) + " was made, and the Board has not approved " + revision(outcome));
    }

    /** Before its first sending; a return that was not sent yet may have waited for anything. */
    private static boolean isBefore(Document done, String at, Document outcome) {
        return Bson.list(outcome, "body.envelopes").stream()
                .findFirst()
                .map(first -> ((Date) Bson.at(done, at).orElseThrow())
                                .compareTo((Date) Bson.at(first, "dispatchedAt").orElseThrow())
                        <= 0)
                .orElse(true);
    }

    private static Stream<Document> byId(Evidence evidence, String collection, String id) {
        return evidence.all(collection).stream().filter(each -> Bson.id(each).equals(id));
    }

    private static String revision(Document outcome) {
        return revision(outcome, "body.file");
    }

    private static String revision(Document document, String path) {
        return Bson.text(document, path + ".review") + "~" + Bson.text(document, path + ".revision");
    }

    private static String place(Document document, String path) {
        return Bson.word(document, path + "office") + "~" + Bson.text(document, path + "organisation");
    }
}
