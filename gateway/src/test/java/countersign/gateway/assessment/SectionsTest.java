package countersign.gateway.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.assessment.Instrument.Domain;
import countersign.gateway.assessment.Instrument.Item;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

    private static Item question(int number) {
        return new Item("question", "1." + number, "Question " + number);
    }

    private static List<Item> questions(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SectionsTest::question).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 7, 8, 9, 12, 18, 29, 33})
    void everyQuestionIsOnExactlyOnePageOfAboutNine(int count) {
        var pages = Sections.of(new Domain(1, "Domain", questions(count)));
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(questions(count));
        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(12));
    }

    @Test
    void aLeadInIsRepeatedWhereAPageStartsBelowIt() {
        var leadIn = new Item("lead-in", null, "We have:");
        var items = Stream.concat(Stream.of(leadIn), questions(18).stream()).toList();
        var pages = Sections.of(new Domain(1, "Domain", items));
        assertThat(pages).hasSize(2).allSatisfy(page -> assertThat(page.getFirst())
                .isEqualTo(leadIn));
    }

    @Test
    void aHeadingStaysWithTheQuestionsBelowIt() {
        var heading = new Item("heading", null, "Homelessness");
        var items = Stream.of(questions(9).stream(), Stream.of(heading), questions(9).stream())
                .flatMap(s -> s)
                .toList();
        var pages = Sections.of(new Domain(1, "Domain", items));
        assertThat(pages.getFirst()).doesNotContain(heading);
        assertThat(pages.get(1).getFirst()).isEqualTo(heading);
    }
}
