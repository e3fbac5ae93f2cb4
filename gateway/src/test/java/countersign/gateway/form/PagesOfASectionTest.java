package countersign.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PagesOfASectionTest {

    private static final Form FORM = new Form("f", 1, "F", Map.of(), List.of());
    private static final String NOTE = "{\"note\":\"We have:\"},";

    private static String questions(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "{\"key\":\"1.%d\",\"kind\":\"text\",\"label\":\"Question\"}".formatted(number))
                .collect(Collectors.joining(","));
    }

    private static Part section(String parts) {
        return JsonMapper.shared().readValue("{\"section\":\"one\",\"parts\":[" + parts + "]}", Part.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 7, 8, 9, 12, 18, 29, 33})
    void everyQuestionIsOnExactlyOnePageOfAboutNine(int count) {
        var pages = Pages.of(section(questions(1, count)), _ -> true);
        assertThat(pages.stream().flatMap(List::stream).map(Part::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(number -> "1." + number)
                        .toList());
        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(12));
    }

    @Test
    void aNoteIsRepeatedWhereAPageStartsBelowIt() {
        var pages = Pages.of(section(NOTE + questions(1, 18)), _ -> true);
        assertThat(pages)
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.getFirst().note()).isEqualTo("We have:"));
    }

    @Test
    void aHeadingStaysWithTheQuestionsBelowItAndEndsWithThem() {
        var inner = "{\"section\":\"inner\",\"title\":\"Homelessness\",\"parts\":[" + questions(10, 18) + "]},";
        var pages = Pages.of(section(questions(1, 9) + "," + inner + questions(19, 27)), _ -> true);
        assertThat(pages).hasSize(3);
        assertThat(pages.getFirst()).noneMatch(part -> part.heading().equals("Homelessness"));
        assertThat(pages.get(1).getFirst().heading()).isEqualTo("Homelessness");
        assertThat(pages.get(2)).noneMatch(part -> part.heading().equals("Homelessness"));
    }

    @Test
    void aHeadingOfWhatIsNotAskedIsNotThereAndThePageKeepsItsNumber() {
        var inner = "{\"section\":\"inner\",\"title\":\"Homelessness\",\"parts\":[" + NOTE + questions(10, 18) + "]},";
        var pages =
                Pages.of(section(questions(1, 9) + "," + inner + questions(19, 27)), key -> !key.matches("1\\.1[0-8]"));
        assertThat(pages).hasSize(3);
        assertThat(pages.get(1)).isEmpty();
        assertThat(pages.getLast()).hasSize(9);
    }

    @Test
    void whatLeadsInLeadsInAgainAfterAHeadingAndOnTheNextPage() {
        var inner = "{\"section\":\"inner\",\"title\":\"Talking therapies\",\"parts\":[" + questions(2, 9) + "]},";
        var pages = Pages.of(section(NOTE + questions(1, 1) + "," + inner + questions(10, 18)), _ -> true);
        assertThat(pages.getFirst())
                .extracting(Part::note)
                .filteredOn(Objects::nonNull)
                .hasSize(1);
        assertThat(pages.get(1).getFirst().note()).isEqualTo("We have:");
        var onePage = Pages.of(section(NOTE + questions(1, 1) + "," + inner + questions(10, 10)), _ -> true);
        assertThat(onePage.getFirst().get(onePage.getFirst().size() - 2).note()).isEqualTo("We have:");
    }

    @Test
    void aNoteThatLeadsInToNothingIsARemark() {
        var lines = new FormPage(new Typed(FORM, Map.of()), PageProblem.none())
                .lines(
                        Pages.of(section("{\"note\":\"A remark.\"}," + questions(1, 1)), _ -> true)
                                .getFirst(),
                        _ -> true);
        assertThat(lines).extracting(Line::look).containsExactly("text", "");
    }

    @Test
    void sayThatAHeadingHasEndedBeforeWhatIsNotAboutIt() {
        var about = "{\"section\":\"about\",\"title\":\"About\",\"parts\":[{\"note\":\"Read this.\"}]},";
        var inner = "{\"section\":\"inner\",\"parts\":[" + NOTE + questions(1, 2) + "]},";
        var lines = new FormPage(new Typed(FORM, Map.of()), PageProblem.none())
                .lines(
                        Pages.of(section(about + inner + questions(3, 3)), _ -> true)
                                .getFirst(),
                        _ -> true);

        assertThat(lines).extracting(Line::look).containsExactly("heading", "text", "end", "lead", "", "", "end", "");
    }

    @Test
    void aQuestionThatHelpsToAnswerStandsBelowWhatIsAsked() {
        var item =
                "{\"key\":\"1\",\"kind\":\"text\",\"longest\":10,\"label\":\"A?\",\"hint\":\"In short.\",\"prompts\":[\"Who says so?\"]}";
        var line = new FormPage(new Typed(FORM, Map.of()), PageProblem.none())
                .lines(section(item).within(), _ -> true)
                .getFirst();

        assertThat(line.control().orElseThrow().question().hint()).isEqualTo("In short. Who says so?");
    }
}
