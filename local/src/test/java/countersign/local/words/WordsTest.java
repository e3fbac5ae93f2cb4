package countersign.local.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every sentence that people read, as it stands in pages, services and models, is in one file: {@code docs/words.txt}.
 * It is made from the sources, read as a whole, and held to the house's words. After a change: {@code mvn test -pl
 * local -am -Dtest=WordsTest -Dcountersign.words=renew -Dsurefire.failIfNoSpecifiedTests=false}
 */
class WordsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FILE = ROOT.resolve("docs/words.txt");
    private static final String HEAD =
            "# Every sentence that people read. Made from the sources by WordsTest, which says how to renew it.\n";
    private static final List<String> MODULES = List.of(
            "gateway/src/main/java",
            "gateway/src/main/resources/templates",
            "gateway/web/sign-in",
            "review-service/src/main",
            "signoff-service/src/main",
            "actions-service/src/main",
            "platform/src/main/java",
            "webserver/src/main/java",
            "bpmn/src/main/java");

    /** Several words, one of them written small, that begin as a sentence or its part does. */
    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}“%].*\\s.*");

    private static final Pattern CODE =
            Pattern.compile("[{}<>=]|\\$\\{|^[a-z-]+/|https?://|^(?:select|max-age|default-src)\\b");

    /** What plain NHS English does not say, with what it says; the table of the design's pages. */
    private static final Map<String, String> NOT_OURS = Map.ofEntries(
            Map.entry("what waits on whom", "Outstanding tasks"),
            Map.entry("on its way", "the stage"),
            Map.entry("dates to keep", "Key dates"),
            Map.entry("how it stands", "Status"),
            Map.entry("exactly these bytes", "exactly this version"),
            Map.entry("keep the action plan moving", "Update the action plan"),
            Map.entry("what is to happen", "What do you want to do?"),
            Map.entry("it cannot be left empty", "Enter the …"),
            Map.entry("some of what was sent cannot be used", "There is a problem"),
            Map.entry("nothing waits on you", "You have no tasks"),
            Map.entry("senior responsible officer", "senior responsible owner"),
            Map.entry("stakeholder", "whom it is about"),
            Map.entry("please", "leave it out"),
            Map.entry("click", "press, select or open"));

    @Test
    void areAllInOneFile() throws IOException {
        var words = HEAD
                + sentences().entrySet().stream()
                        .map(file -> "\n" + file.getKey() + "\n  " + String.join("\n  ", file.getValue()) + "\n")
                        .collect(Collectors.joining());
        if ("renew".equals(System.getProperty("countersign.words"))) {
            Files.writeString(FILE, words);
        }
        assertThat(Files.readString(FILE)).isEqualTo(words);
    }

    @Test
    void arePlainNhsEnglish() {
        sentences()
                .forEach((file, said) -> NOT_OURS.forEach((odd, ours) -> assertThat(said)
                        .as("%s: not “%s” but “%s”", file, odd, ours)
                        .noneMatch(sentence -> Pattern.compile("\\b" + odd + "\\b", Pattern.CASE_INSENSITIVE)
                                .matcher(sentence)
                                .find())));
    }

    /** By file, in their order, each once. */
    private static Map<String, List<String>> sentences() {
        var byFile = new TreeMap<String, List<String>>();
        MODULES.stream().flatMap(WordsTest::files).forEach(file -> {
            var said = texts(file).stream()
                    .filter(text -> SENTENCE.matcher(text).matches()
                            && !CODE.matcher(text).find())
                    .distinct()
                    .toList();
            if (!said.isEmpty()) {
                byFile.put(named(file), said);
            }
        });
        assertThat(byFile).hasSizeGreaterThan(200);
        return byFile;
    }

    /** {@code gateway: countersign.gateway.inbox.InboxPages}, or {@code gateway: templates/inbox/work.html}. */
    private static String named(Path file) {
        var path = ROOT.relativize(file).toString();
        var module = path.substring(0, path.indexOf('/'));
        var place = path.replaceFirst("^.*?/(?:src/main/java|src/main/resources|web)/", "");
        return module + ": "
                + (place.endsWith(".java")
                        ? place.substring(0, place.length() - ".java".length()).replace('/', '.')
                        : place);
    }

    private static Stream<Path> files(String module) {
        try {
            return Files.walk(ROOT.resolve(module)).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path file) {
        var name = file.getFileName().toString();
        var kind = name.substring(name.lastIndexOf('.') + 1);
        try {
            return switch (kind) {
                case "java" -> JavaText.of(Files.readString(file));
                case "html" -> PageText.of(Files.readString(file));
                case "properties" ->
                    Files.readAllLines(file).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(line.indexOf('=') + 1).strip())
                            .toList();
                default -> List.of();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
