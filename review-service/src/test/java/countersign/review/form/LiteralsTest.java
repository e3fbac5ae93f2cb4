package countersign.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.form.published.PublishedForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What a form asks stands in its file and nowhere else, in any module. */
class LiteralsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FORMS = Path.of("src", "main", "resources", "forms");
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|html|js)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]+)\"|'([^'\\n]+)'");

    @Test
    void noKeyOfAnItemAndNoIdOfAFormIsQuotedInCode() throws IOException {
        List<Form> forms = forms();
        Set<String> words = Stream.concat(
                        forms.stream().map(Form::id),
                        forms.stream().flatMap(form -> form.items().stream()).map(Item::key))
                .collect(Collectors.toSet());

        Set<String> quoted =
                sources().flatMap(file -> quoted(file, words)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(words).contains("provisions.dnaReasonForDischarge", "11.2", "maturity-index");
        assertThat(quoted)
                .as("quoted in code | and listed with a reason in literals.txt")
                .containsExactlyElementsOf(excepted());
    }

    private static List<Form> forms() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.map(file ->
                            PublishedForm.read(file.toString(), bytes(file)).form())
                    .toList();
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules
                    .map(module -> module.resolve("src").resolve("main"))
                    .filter(Files::isDirectory)
                    .flatMap(LiteralsTest::within)
                    .filter(file -> SOURCE.matcher(file.toString()).matches())
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> within(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> quoted(Path file, Set<String> words) {
        String name = ROOT.relativize(file).toString().replace('\\', '/');
        return QUOTED.matcher(new String(bytes(file), StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .filter(words::contains)
                .map(word -> name + " | " + word);
    }

    private static Set<String> excepted() throws IOException {
        return new ClassPathResource("literals.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(parts -> {
                    assertThat(parts).as("file | word | reason").hasSize(3);
                    return parts[0] + " | " + parts[1];
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
