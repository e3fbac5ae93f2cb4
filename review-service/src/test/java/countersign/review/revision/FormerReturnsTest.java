package countersign.review.revision;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Sha256;
import countersign.review.form.Answers;
import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import countersign.review.form.ShippedForms;
import countersign.review.revision.document.DocumentFacts;
import countersign.review.revision.document.DocumentTemplates;
import countersign.review.revision.document.RevisionContent;
import countersign.review.revision.document.RevisionDocument;
import countersign.review.revision.material.FormerReturn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eighty generated returns as they were stored before they were answers to a form, with what the rules of that time
 * found missing and what their document said: the form finds the same missing, and its document says all of it.
 */
class FormerReturnsTest {

    private static final Form RETURN = ShippedForms.read("review-outcome-return-1");
    private static final Pattern SAID =
            Pattern.compile("<(dt|dd|h3|h4|h5|li|p|th|td)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    private static final String ADVERSE = " (adverse answer)";

    /** Of each table the former document said this too. */
    private static final String ABOUT_TABLES = "Each area, and what is to improve in it:";

    static List<JsonNode> returns() throws IOException {
        return new ClassPathResource("countersign/review/revision/former-returns.jsonl")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static Answers answers(JsonNode former) {
        return FormerReturn.answers(
                BsonDocument.parse(former.path("returnFields").toString()));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void lackTheSame(JsonNode former) {
        assertThat(FormRules.missing(RETURN, answers(former)).stream()
                        .map(error -> error.field() + ": " + error.message()))
                .containsExactlyElementsOf(former.path("missing")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("returns")
    void sayTheSameInTheDocument(JsonNode former) {
        List<String> said = said(answers(former));

        assertThat(said)
                .containsAll(former.path("document")
                        .valueStream()
                        .map(JsonNode::asString)
                        .flatMap(FormerReturnsTest::lines)
                        .toList());
    }

    /**
     * Two things stood on one line, the heading of the tables is now that of the item, and what is adverse was marked
     * for provisions only.
     */
    private static Stream<String> lines(String said) {
        if (said.equals(ABOUT_TABLES) || said.equals("Enclosures")) {
            return Stream.empty();
        }
        String plain = said.replace(ADVERSE, "").replaceFirst("^,|,$", "").strip();
        return plain.endsWith(", lead@example.nhs.uk")
                ? Stream.of(plain.substring(0, plain.lastIndexOf(',')), "lead@example.nhs.uk")
                : Stream.of(plain).filter(line -> !line.isEmpty());
    }

    private static List<String> said(Answers answers) {
        RevisionContent.FormUsed used = new RevisionContent.FormUsed(RETURN.id(), RETURN.version(), "");
        RevisionContent content = new RevisionContent(
                RevisionContent.SCHEMA,
                "rev-abcdefghjk",
                "QUY",
                "Y58",
                "Review",
                1,
                "2024-09-30T09:15:00Z",
                List.of(new RevisionContent.InlineResponse("review-outcome", used, AnswersJson.write(answers))),
                List.of(),
                List.of(),
                List.of());
        String html = new String(
                new RevisionDocument(new DocumentTemplates())
                        .render(
                                content,
                                new DocumentFacts(Map.of(), List.of(RETURN), List.of()),
                                Sha256.of(new byte[0])),
                StandardCharsets.UTF_8);
        Matcher found = SAID.matcher(html);
        List<String> said = new ArrayList<>();
        while (found.find()) {
            said.add(HtmlUtils.htmlUnescape(found.group(2).replaceAll("<[^>]*>", ""))
                    .replace(ADVERSE, "")
                    .strip());
        }
        return said;
    }

    @Test
    void areManyAndDifferent() throws IOException {
        assertThat(returns()).hasSize(80).doesNotHaveDuplicates();
    }
}
