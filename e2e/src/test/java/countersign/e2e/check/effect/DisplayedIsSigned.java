package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.evidence.Hashes;
import countersign.e2e.check.evidence.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside a signed statement says the same as the statement, what was frozen has the hash that was signed,
 * and the evidence of each return that was sent is sealed and whole.
 */
public final class DisplayedIsSigned implements Invariant {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String promise() {
        return "nothing is displayed that was not signed";
    }

    @Override
    public long looked(Evidence evidence) {
        return sheets(evidence)
                        .mapToLong(sheet -> Bson.list(sheet, "body.signatures").size())
                        .sum()
                + sent(evidence).count();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Seals seals = new Seals(evidence.keys());
        return Stream.of(
                        sheets(evidence).flatMap(sheet -> ofSheet(sheet)),
                        evidence.all("review.revisions").stream().flatMap(DisplayedIsSigned::ofRevision),
                        sent(evidence).flatMap(sent -> ofReturn(sent, evidence, seals)))
                .flatMap(found -> found);
    }

    private static Stream<Document> sheets(Evidence evidence) {
        return evidence.all("signoff.sheets").stream();
    }

    private static Stream<Document> sent(Evidence evidence) {
        return evidence.all("review.returns").stream()
                .filter(each -> Bson.at(each, "body.submittedAt").isPresent());
    }

    private static Stream<String> ofSheet(Document sheet) {
        return Bson.list(sheet, "body.signatures").stream()
                .flatMap(signature -> differences(sheet, signature).entrySet().stream())
                .map(field -> Bson.id(sheet) + " shows another " + field.getKey() + " than was signed");
    }

    private static Map<String, Boolean> differences(Document sheet, Document signature) {
        JsonNode said = json(Base64.getDecoder().decode(Bson.text(signature, "statement")));
        JsonNode by = said.path("signatory");
        Map<String, Boolean> same = Map.of(
                "name", Bson.text(signature, "name").equals(by.path("name").asString("")),
                "person",
                        Bson.text(signature, "person").equals(by.path("subject").asString("")),
                "office",
                        Bson.word(signature, "slot.office")
                                .equals(by.path("office").asString("")),
                "organisation",
                        Bson.text(signature, "slot.organisation")
                                .equals(by.path("organisation").asString("")),
                "time", time(signature).equals(said.path("signedAt").asString("")),
                "review",
                        Bson.text(sheet, "body.review")
                                .equals(said.path("reviewId").asString("")),
                "revision",
                        Bson.number(sheet, "body.revision")
                                == said.path("revision").asLong(),
                "content",
                        Bson.text(sheet, "body.content")
                                .equals(said.path("contentSha256").asString("")),
                "document",
                        Bson.text(sheet, "body.document")
                                .equals(said.path("documentSha256").asString("")),
                "ICB", Bson.text(sheet, "body.icb").equals(said.path("icb").asString("")));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String time(Document signature) {
        return Bson.at(signature, "signedAt")
                .filter(Date.class::isInstance)
                .map(at -> ((Date) at).toInstant().toString())
                .orElse("");
    }

    private static Stream<String> ofRevision(Document revision) {
        return Stream.of("content", "document")
                .filter(form -> Bson.at(revision, "body.freezing." + form).isPresent())
                .filter(form -> !hash(Bson.at(revision, "body.freezing." + form).orElseThrow())
                        .equals(Bson.text(revision, "body.freezing." + form + "Sha256")))
                .map(form -> "the " + form + " of " + Bson.id(revision) + " is not what was frozen");
    }

    private static Stream<String> ofReturn(Document sent, Evidence evidence, Seals seals) {
        Map<String, byte[]> files = evidence.all("signoff.evidence-bundles").stream()
                .filter(bundle -> Bson.id(bundle).equals(Bson.id(sent)))
                .flatMap(bundle -> Bson.list(bundle, "body.files").stream())
                .collect(Collectors.toMap(
                        file -> Bson.text(file, "name"),
                        file -> ((Binary) Bson.at(file, "bytes").orElseThrow()).getData()));
        byte[] manifest = files.getOrDefault("manifest.json", new byte[0]);
        String seal = new String(files.getOrDefault("manifest.jws", new byte[0]), StandardCharsets.US_ASCII);
        if (!seals.isGood(seal, manifest)) {
            return Stream.of("the evidence of " + Bson.id(sent) + " has no sealed manifest");
        }
        List<JsonNode> listed = json(manifest).path("files").valueStream().toList();
        Stream<String> changed = listed.stream()
                .filter(file -> files.containsKey(file.path("name").asString("")))
                .filter(file -> !hash(new Binary(files.get(file.path("name").asString(""))))
                        .equals(file.path("sha256").asString("")))
                .map(file -> file.path("name").asString("") + " of " + Bson.id(sent) + " is not as its manifest lists");
        boolean same = listed.stream()
                .filter(file -> file.path("name").asString("").equals("content.json"))
                .anyMatch(file -> file.path("sha256").asString("").equals(Bson.text(sent, "body.file.contentSha256")));
        return Stream.concat(
                changed,
                same ? Stream.empty() : Stream.of("the manifest of " + Bson.id(sent) + " is about other content"));
    }

    private static String hash(Object bytes) {
        return Hashes.hex(Hashes.sha256(((Binary) bytes).getData()));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
