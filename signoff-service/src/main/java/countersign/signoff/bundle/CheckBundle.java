package countersign.signoff.bundle;

import com.nimbusds.jose.jwk.JWKSet;
import countersign.platform.canonical.Sha256;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.evidence.InclusionProof;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies a bundle from its files alone, step by step as {@code docs/verify.md} has it. */
public final class CheckBundle {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, byte[]> files;
    private final List<String> faults = new ArrayList<>();

    private CheckBundle(Map<String, byte[]> files) {
        this.files = files;
    }

    /** What is wrong, in words; empty if everything holds. */
    public static List<String> faults(Map<String, byte[]> files) {
        var check = new CheckBundle(files);
        check.run();
        return List.copyOf(check.faults);
    }

    private void run() {
        Optional<JWKSet> keys = keys();
        require(keys.isPresent(), "The key set cannot be read");
        Optional<Manifest> manifest = Manifest.read(file(Manifest.NAME));
        require(manifest.isPresent(), "The manifest cannot be read");
        if (keys.isEmpty() || manifest.isEmpty()) {
            return;
        }
        manifest.get().files().forEach(this::isAsListed);
        if (!faults.isEmpty()) {
            return;
        }
        require(sealed(Manifest.SEAL, Manifest.NAME, keys.get()), "The manifest is not the one that was sealed");
        require(
                sealed("checkpoint.jws", "checkpoint.txt", keys.get()),
                "The checkpoint is not the one that was sealed");
        manifest.get().signatures().forEach(signed -> verify(signed, manifest.get(), keys.get()));
    }

    private void isAsListed(Manifest.File listed) {
        byte[] bytes = file(listed.name());
        require(
                bytes.length == listed.length() && Sha256.of(bytes).hex().equals(listed.sha256()),
                listed.name() + " is not the file that the manifest lists");
    }

    private void verify(Manifest.Signed signed, Manifest manifest, JWKSet keys) {
        byte[] statement = file(signed.statement());
        require(sealed(signed.signature(), signed.statement(), keys), signed.statement() + " is not what was signed");
        Optional<Statement> said = Statement.read(statement);
        require(
                said.filter(it -> it.contentSha256()
                                        .equals(Sha256.of(file("content.json")).hex())
                                && it.documentSha256()
                                        .equals(Sha256.of(file("document.html")).hex())
                                && it.reviewId().equals(manifest.reviewId()))
                        .isPresent(),
                signed.statement() + " is not about this content and document");
        byte[] leaf = file(signed.leaf());
        require(
                names(leaf, Sha256.of(statement)) && root(signed, leaf).equals(checkpointRoot()),
                signed.statement() + " is not on the record that the checkpoint covers");
    }

    private static boolean names(byte[] leaf, Sha256 statement) {
        try {
            return MAPPER.readTree(leaf)
                    .path("subjects")
                    .valueStream()
                    .map(JsonNode::asString)
                    .anyMatch(statement.hex()::equals);
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    /** Index and root say the same, if the size is the checkpoint's. */
    private String root(Manifest.Signed signed, byte[] leaf) {
        return orElse(() -> {
            var proof = InclusionProof.read(file(signed.inclusion()));
            boolean same = checkpointLine(1).equals(Long.toString(proof.size()));
            return same
                    ? Base64.getEncoder()
                            .encodeToString(
                                    proof.root(CompactRange.leafHash(leaf)).bytes())
                    : "-";
        });
    }

    private String checkpointRoot() {
        return checkpointLine(2);
    }

    private String checkpointLine(int number) {
        var lines = new String(file("checkpoint.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return number < lines.size() ? lines.get(number) : "";
    }

    private boolean sealed(String jws, String payload, JWKSet keys) {
        return new DetachedJws(new String(file(jws), StandardCharsets.ISO_8859_1)).verifies(file(payload), keys);
    }

    private Optional<JWKSet> keys() {
        try {
            return Optional.of(JWKSet.parse(new String(file("jwks.json"), StandardCharsets.UTF_8)));
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private static String orElse(Supplier<String> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException unreadable) {
            return "-";
        }
    }
}
