package countersign.review.revision.document;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Canonical;
import countersign.platform.canonical.CanonicalJson;
import countersign.platform.canonical.Sha256;
import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.ShippedForms;
import countersign.review.revision.document.DocumentFacts.Conflict;
import countersign.review.revision.document.RevisionContent.ActionContent;
import countersign.review.revision.document.RevisionContent.CitedResponse;
import countersign.review.revision.document.RevisionContent.FindingContent;
import countersign.review.revision.document.RevisionContent.FormUsed;
import countersign.review.revision.document.RevisionContent.InlineResponse;
import countersign.review.revision.document.RevisionContent.PrioritiesContent;
import countersign.review.revision.material.BnssgReturn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionDocumentTest {

    private static final Sha256 HASH = Sha256.of(new byte[0]);
    private static final Form RETURN = ShippedForms.read("review-outcome-return-1");
    private static final Form CHECK = ShippedForms.read("rapid-policy-check-1");
    private static final Form INDEX = ShippedForms.read("maturity-index-1");
    private static final DocumentFacts FACTS = new DocumentFacts(
            Map.of("QUY", "NHS Bristol ICB", "RVN", "Avon and Wiltshire Partnership"),
            List.of(RETURN, CHECK, INDEX),
            List.of(
                    new Conflict("The policy says never.", "Bristol ROSE says often.", List.of(11)),
                    new Conflict("The policy says never.", "Bristol ACE says at times.", List.of(11)),
                    new Conflict("The return says no.", "The policy says yes.", List.of(7))));
    private static final String HOSTILE =
            "</p><script>alert(1)</script><img src=x onerror=\"alert(2)\">${7*7}__${7*7}__";

    private final RevisionDocument document = new RevisionDocument(new DocumentTemplates());

    @Test
    void showsTheWholeReturnInWords() {
        String html = render("Policies say one thing, practice another");

        assertThat(html)
                .contains("<html lang=\"en-GB\"", "<title>Revision 2 of Review of 2024</title>")
                .contains(">Bristol, North Somerset and South Gloucestershire ICB</span></dd>")
                .contains("Is the ICB assured", ">No</span>", "Please see enclosed table")
                .contains("Main findings", "Review DNAs and the discharges that follow, regularly")
                .contains("11. Discharge from services", "Policies say one thing, practice another")
                .contains("Priority areas: essential", "Trust-wide", "Short term", "31 March 2025")
                .contains("Bristol ROSE", "Not submitted")
                .contains("Handed over on", "30 September 2024 at 10:15")
                .contains("<code>" + HASH.hex() + "</code>");
    }

    @Test
    void marksWhatIsAdverseWhetherAYesOrANo() {
        List<String> adverse = new ArrayList<>();
        Matcher marked = Pattern.compile("<dt>([^<]*)</dt><dd><span[^>]*>([^<]*)</span><span class=\"adverse\">")
                .matcher(render("x"));
        while (marked.find()) {
            adverse.add(marked.group(1) + " " + marked.group(2));
        }

        assertThat(adverse)
                .containsExactly(
                        "Is the ICB assured that its services identify, keep contact with and meet the needs of the people in scope? No",
                        "Are missed appointments (DNAs) ever used as a reason for discharge for this group of people? Yes");
    }

    @Test
    void saysWhatAProviderAnsweredAndNotOnlyThatItDid() {
        assertThat(render("x"))
                .containsSubsequence(
                        "Rapid policy check",
                        "Avon and Wiltshire Partnership",
                        "Submitted and accepted",
                        "No, or not in every policy",
                        "(adverse answer)");
    }

    @Test
    void showsMarkupInFreeTextAsText() {
        String html = render(HOSTILE);

        assertThat(html)
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}__${7*7}__");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script", "<link", "<img", "<iframe", "<object", "<form", "url(", "@import", "th:text", "xmlns", "http"
            })
    void standsAlone(String trace) {
        assertThat(render("plain")).doesNotContain(trace).doesNotContainPattern("\\son[a-z]+\\s*=");
    }

    @Test
    void namesOrganisations() {
        assertThat(render("x"))
                .contains("<bdi>Avon and Wiltshire Partnership</bdi>")
                .doesNotContain("RVN");
    }

    @Test
    void statesContradictionsWithWhatIsSaidAboutThem() {
        assertThat(render("Audit of discharges is under way"))
                .containsSubsequence(
                        "The policy says never.",
                        "Bristol ROSE says often.",
                        "Bristol ACE says at times.",
                        "#finding-11",
                        "Audit of discharges is under way",
                        "The return says no.",
                        "The policy says yes.",
                        "No finding of this revision speaks about it.",
                        "Findings by domain");
    }

    @ParameterizedTest
    @MethodSource("typedTexts")
    void isolatesWhatPeopleTyped(String typed) {
        String html = render("a finding as typed");

        assertThat(html.split(Pattern.quote(typed), -1)).hasSizeGreaterThan(1);
        assertThat(Pattern.compile("(.{0,80})" + Pattern.quote(">" + typed + "<"), Pattern.DOTALL)
                        .matcher(html)
                        .results())
                .isNotEmpty()
                .allMatch(found -> found.group(1).matches("(?s).*<(bdi[^<>]*|[^<>]*dir=\"auto\"[^<>]*)"));
    }

    static Stream<String> typedTexts() {
        Stream<String> returned = AnswersJson.read(RETURN, BnssgReturn.complete(), new ArrayList<>())
                .texts();
        return Stream.concat(
                        returned,
                        Stream.of(
                                "Review of 2024",
                                "a finding as typed",
                                "Consistency",
                                "Review DNAs",
                                "Medical Director",
                                "Bristol ROSE",
                                "Avon and Wiltshire Partnership"))
                .filter(typed -> typed.matches("[\\w ,.-]+"));
    }

    @Test
    void theTitleOnEachPrintedPageCannotLeaveItsString() {
        assertThat(CssText.of("a\"; } b\\</style>é\n1"))
                .isEqualTo("\"\\2068 a\\22 \\3b \\20 \\7d \\20 b\\5c \\3c \\2f style\\3e \\e9 \\a 1\\2069 \"");
        assertThat(render("x"))
                .contains("@top-left { content: \"\\2068 Review\\20 of\\20 2024\\2069 \"")
                .contains("\"Page \" counter(page) \" of \" counter(pages)");
    }

    @Test
    void rendersTheSameBytesAgain() {
        assertThat(new RevisionDocument(new DocumentTemplates()).render(content("x"), FACTS, HASH))
                .isEqualTo(document.render(content("x"), FACTS, HASH));
    }

    @Test
    void contentHasACanonicalForm() {
        Canonical canonical = CanonicalJson.ofValue(content(HOSTILE));

        assertThat(canonical).isInstanceOfSatisfying(Canonical.Content.class, content -> assertThat(
                        new String(content.bytes().getData(), StandardCharsets.UTF_8))
                .startsWith("{\"cited\":[{")
                .contains(
                        "\"provisions.dnaReasonForDischarge\":{\"value\":\"yes\"}",
                        "\"schema\":\"countersign/review-revision/2\"")
                .doesNotContain("null"));
    }

    private String render(String finding) {
        return new String(document.render(content(finding), FACTS, HASH), StandardCharsets.UTF_8);
    }

    private static RevisionContent content(String finding) {
        return new RevisionContent(
                RevisionContent.SCHEMA,
                "rev-abcdefghjk",
                "QUY",
                "Y58",
                "Review of 2024",
                2,
                "2024-09-30T09:15:00Z",
                List.of(new InlineResponse("review-outcome", used(RETURN), BnssgReturn.complete())),
                List.of(new FindingContent(
                        11,
                        "Discharge from services",
                        finding,
                        "",
                        new PrioritiesContent(List.of("Consistency"), List.of(), List.of()))),
                List.of(new ActionContent(
                        "dna-review",
                        11,
                        "Review DNAs",
                        finding,
                        "short",
                        "trust-wide",
                        "RVN",
                        "Medical Director",
                        "2025-03-31")),
                List.of(
                        cited(INDEX, "awp-bristol-rose", "Bristol ROSE", "not-returned", Map.of()),
                        cited(
                                CHECK,
                                "",
                                "Avon and Wiltshire Partnership",
                                "accepted",
                                Map.of("neverUsesDnaAsReason", Map.of("value", "no")))));
    }

    private static CitedResponse cited(Form form, String team, String name, String state, Map<String, Object> answers) {
        String hash = state.equals("accepted") ? HASH.hex() : "";
        return new CitedResponse("use", "rev-abcdefghjk~RVN", used(form), "RVN", team, name, 3, state, hash, answers);
    }

    private static FormUsed used(Form form) {
        return new FormUsed(form.id(), form.version(), HASH.hex());
    }
}
