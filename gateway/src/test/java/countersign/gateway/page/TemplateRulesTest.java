package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf does not complain about and a browser under our Content-Security-Policy does. */
class TemplateRulesTest {

    private static final Pattern TAG =
            Pattern.compile("<[a-zA-Z:][^\\s>]*((?:\\s+[^\\s=>]+(?:=\"[^\"]*\"|='[^']*')?)*)\\s*/?>");
    private static final Pattern EXPRESSION = Pattern.compile("th:[a-z:]+=\"([^\"]*)\"");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static List<String> tagsThat(java.util.function.Predicate<String> bad) throws IOException {
        var found = new ArrayList<String>();
        for (Path template : templates()) {
            Matcher tags = TAG.matcher(Files.readString(template));
            while (tags.find()) {
                if (bad.test(tags.group())) {
                    found.add(template.getFileName() + ": " + tags.group());
                }
            }
        }
        return found;
    }

    @Test
    void pagesBeginWithADoctype() throws IOException {
        for (Path template : templates()) {
            var text = Files.readString(template);
            if (text.contains("layout :: page")) {
                assertThat(text).as(template.toString()).startsWith("<!DOCTYPE html>");
            }
        }
    }

    /** A fragment's inclusion comes first: the condition beside it would never be asked. */
    @Test
    void noConditionStandsBesideAReplacement() throws IOException {
        assertThat(tagsThat(tag -> tag.contains("th:replace=") && tag.matches("(?s).*th:(if|unless|each)=.*")))
                .isEmpty();
    }

    /** Two double underscores in one expression are preprocessing: BEM class names fall into it. */
    @Test
    void noExpressionHoldsTwoDoubleUnderscores() throws IOException {
        assertThat(tagsThat(tag -> EXPRESSION
                        .matcher(tag)
                        .results()
                        .anyMatch(expression -> expression.group(1).split("__", -1).length > 2)))
                .isEmpty();
    }

    @Test
    void nothingIsInline() throws IOException {
        assertThat(tagsThat(tag -> tag.matches("(?s).*\\s(style|on[a-z]+)=.*") || tag.matches("<style.*|<script>")))
                .isEmpty();
    }

    /** But a document of this repository, which nobody else has written. */
    @Test
    void nothingIsWrittenUnescaped() throws IOException {
        assertThat(tagsThat(tag -> tag.contains("th:utext")))
                .singleElement()
                .asString()
                .contains("ours.verify");
    }
}
