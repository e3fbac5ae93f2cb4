package countersign.review.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaturityIndexTest {

    private final Instrument instrument = ImportInstruments.read("instruments/maturity-index-1.json");

    @Test
    void has161QuestionsIn14Domains() {
        assertThat(instrument.ref()).isEqualTo(InstrumentRef.MATURITY_INDEX);
        assertThat(instrument.domains().stream()
                        .map(domain -> domain.questions().size()))
                .containsExactly(33, 29, 12, 18, 8, 5, 3, 9, 4, 4, 12, 7, 8, 9);
        assertThat(instrument.questions()).hasSize(161).doesNotHaveDuplicates();
    }

    @Test
    void numbersItsQuestionsInOrder() {
        for (Domain domain : instrument.domains()) {
            for (int at = 0; at < domain.questions().size(); at++) {
                assertThat(domain.questions().get(at).value()).isEqualTo(domain.number() + "." + (at + 1));
            }
        }
        assertThat(instrument.questions()).isSorted().last().hasToString("14.9");
    }

    @Test
    void offersTheFourRatings() {
        assertThat(instrument.ratings())
                .extracting(Rating::label)
                .containsExactly(
                        "No, action is needed",
                        "No, but action in hand",
                        "Yes, but needs improvement",
                        "Yes, working well");
        assertThat(instrument.rating("yes-working-well")).isPresent();
        assertThat(instrument.rating("excellent")).isEmpty();
    }

    @Test
    void saysWhetherAYesIsGoodForEachQuestionAndNothingElse() {
        List<Item> items = instrument.domains().stream()
                .flatMap(domain -> domain.items().stream())
                .toList();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.text()).isNotBlank();
            assertThat(item.polarity() != null).isEqualTo(item.type() == Item.Type.QUESTION);
            assertThat(item.number() != null).isEqualTo(item.type() == Item.Type.QUESTION);
        });
    }

    @Test
    void findsQuestionsByTopicAndNumber() {
        assertThat(instrument.about("dna-policy")).containsExactly(new QuestionNumber("11.1"));
        assertThat(instrument.has(new QuestionNumber("11.12"))).isTrue();
        assertThat(instrument.has(new QuestionNumber("11.13"))).isFalse();
        assertThat(instrument.has(new QuestionNumber("15.1"))).isFalse();
    }
}
