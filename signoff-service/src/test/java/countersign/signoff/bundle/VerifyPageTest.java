package countersign.signoff.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.canonical.Sha256;
import countersign.signoff.testing.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Follows {@code docs/verify.md} to the letter, with files that the real service made. */
class VerifyPageTest extends BundleTest {

    private static final Path PAGE = Path.of("..", "docs", "verify.md");
    private static final int FIRST_KILOBYTE = 1024;

    @TempDir
    Path folder;

    private Map<String, byte[]> files = new LinkedHashMap<>();
    private String id = "";

    /** They are what the page asks its reader to have. */
    @BeforeAll
    static void theToolsAreThere() {
        for (var tool : List.of("openssl", "node", "npm")) {
            assertThatCode(() -> new ProcessBuilder(tool, tool.equals("openssl") ? "version" : "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor())
                    .as("%s is needed on the path: this test follows docs/verify.md with it. Install it", tool)
                    .doesNotThrowAnyException();
        }
    }

    @BeforeEach
    void theFilesOfAReturn() {
        var review = signedReview();
        id = newReturn();
        made(id, request(review));
        files = files(review, id);
    }

    @Test
    void opensslFindsThatEverythingHoldsAndEachFlippedBit() throws Exception {
        var script = folder.resolve("verify.sh");
        Files.writeString(script, blocks("bash"));
        holdsAndFindsFaults(folder, "bash", script.toString(), id);
    }

    @Test
    void joseFindsThatEverythingHoldsAndEachFlippedBit() throws Exception {
        var place = Files.createDirectories(Path.of("target", "verify")).toAbsolutePath();
        for (var name : List.of("package.json", "package-lock.json")) {
            try (var in = VerifyPageTest.class.getResourceAsStream(name)) {
                Files.write(place.resolve(name), in.readAllBytes());
            }
        }
        var installed = run(place, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        assertThat(installed.code()).as(installed.said()).isZero();
        var script = place.resolve("verify.mjs");
        Files.writeString(script, blocks("js"));
        holdsAndFindsFaults(place, "node", script.toString(), folder.toString(), id);
    }

    /** With the algorithm of the page, in Java: every position of the first kilobyte of every file. */
    @Test
    void aFlippedBitAnywhereIsFound() {
        assertThat(CheckBundle.faults(files)).isEmpty();
        for (var file : files.entrySet()) {
            byte[] bytes = file.getValue();
            for (int at = 0; at < Math.min(bytes.length, FIRST_KILOBYTE); at++) {
                byte flip = (byte) (1 << (at % Byte.SIZE));
                bytes[at] ^= flip;
                assertThat(CheckBundle.faults(files))
                        .as("%s, byte %d", file.getKey(), at)
                        .isNotEmpty();
                bytes[at] ^= flip;
            }
        }
        assertThat(CheckBundle.faults(files)).isEmpty();
    }

    @Test
    void aMissingFileIsFound() {
        for (var name : List.copyOf(files.keySet())) {
            byte[] taken = files.remove(name);
            assertThat(CheckBundle.faults(files)).as(name).isNotEmpty();
            files.put(name, taken);
        }
    }

    /** By the page's words alone: its own canonical form, its own hash. */
    @Test
    void aLeafIsWhatThePageSays() {
        JsonNode entry = null;
        for (var page = "?limit=200"; entry == null; ) {
            var list = as(Person.SRO).get(API + "/audit/QUY/entries" + page).json();
            entry = list.at("/items")
                    .valueStream()
                    .filter(item -> item.path("type").asString().equals("signature.made"))
                    .findFirst()
                    .orElse(null);
            page = "?limit=200&cursor=" + list.at("/next").asString("");
        }
        var leaf =
                "{\"actor\":%s,\"actorNameHash\":\"%s\",\"at\":%s,\"chain\":\"QUY\",\"contentSha256\":%s,\"eventId\":%s,\"organisation\":%s,\"previous\":%s,\"seq\":%s,\"subjects\":%s,\"textHash\":\"%s\",\"type\":%s}"
                        .formatted(
                                entry.path("actor"),
                                salted(entry, "actorName"),
                                entry.path("at"),
                                entry.path("contentSha256"),
                                entry.path("eventId"),
                                entry.path("organisation"),
                                entry.path("previous"),
                                entry.path("seq"),
                                entry.path("subjects"),
                                salted(entry, "text"),
                                entry.path("type"));
        assertThat(Sha256.of(new byte[] {0}, leaf.getBytes(StandardCharsets.UTF_8))
                        .hex())
                .isEqualTo(entry.path("leafHash").asString());
    }

    private static Sha256 salted(JsonNode entry, String member) {
        var salted = entry.path("salt").asString() + "\n" + entry.path(member).asString();
        return Sha256.of(salted.getBytes(StandardCharsets.UTF_8));
    }

    private void holdsAndFindsFaults(Path place, String... command) throws Exception {
        write();
        var honest = run(place, command);
        assertThat(honest.code()).as(honest.said()).isZero();
        assertThat(honest.said()).contains("Everything holds.", "bnssg-sro");
        for (var name : sample()) {
            byte[] bytes = files.get(name);
            int at = name.endsWith(".jws") ? bytes.length - 1 : bytes.length / 3;
            bytes[at] ^= 1;
            write();
            var flipped = run(place, command);
            assertThat(flipped.code())
                    .as("%s, byte %d: %s", name, at, flipped.said())
                    .isNotZero();
            assertThat(flipped.said()).doesNotContain("Everything holds.");
            bytes[at] ^= 1;
        }
        findsForgery(place, command);
    }

    /** Whatever else is sealed cannot stand for the manifest, nor the manifest of another return for this one's. */
    private void findsForgery(Path place, String... command) throws Exception {
        for (var sealed : List.of("checkpoint.txt", "statement-icb-sro-QUY.json")) {
            var forged = new LinkedHashMap<>(files);
            forged.put("manifest.json", files.get(sealed));
            forged.put("manifest.jws", files.get(sealed.replaceFirst("\\.[^.]+$", ".jws")));
            forged.put("content.json", "{\"forged\":true}".getBytes(StandardCharsets.UTF_8));
            assertThat(CheckBundle.faults(forged)).as(sealed).isNotEmpty();
            write(forged);
            assertRefused(run(place, command), sealed);
        }
        write();
        command[command.length - 1] = "ret-another";
        assertRefused(run(place, command), "another return");
    }

    private static void assertRefused(Ran ran, String what) {
        assertThat(ran.code()).as("%s: %s", what, ran.said()).isNotZero();
        assertThat(ran.said()).doesNotContain("Everything holds.");
    }

    /** One of each sort. */
    private static List<String> sample() {
        return List.of(
                "manifest.json",
                "manifest.jws",
                "content.json",
                "document.html",
                "statement-icb-sro-QUY.json",
                "statement-icb-sro-QUY.jws",
                "leaf-trust-medical-director-RVN.json",
                "inclusion-trust-medical-director-RVN.txt",
                "jwks.json",
                "checkpoint.txt",
                "checkpoint.jws");
    }

    private void write() throws IOException {
        write(files);
    }

    private void write(Map<String, byte[]> all) throws IOException {
        for (var file : all.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String blocks(String language) throws IOException {
        var blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
        assertThat(blocks).isNotBlank();
        return blocks;
    }

    private record Ran(int code, String said) {}

    private static Ran run(Path place, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), said);
    }
}
