package countersign.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.form.definition.Fault;
import countersign.review.form.definition.FormReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a definition may not say is named with its line. */
class FormReaderTest {

    private static final String ASKED =
            "{\"key\":\"sure\",\"kind\":\"choice\",\"scale\":\"yes-no\",\"label\":\"Are you sure?\"},";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"key":"sure","kind":"text","label":"Again"} | 6 | “sure” is the key of line 5 already
            {"key":"why","kind":"text","label":"Why?","when":{"item":"later","in":["no"]}},{"key":"later","kind":"choice","scale":"yes-no","label":"Later"} | 6 | “why” is asked by an answer that is given later or by itself: “later”
            {"key":"why","kind":"text","label":"Why?","when":{"item":"why","answered":true}} | 6 | “why” is asked by an answer that is given later or by itself: “why”
            {"key":"why","kind":"text","label":"Why?","when":{"item":"nobody","answered":true}} | 6 | “why” is asked by an item that is not there: “nobody”
            {"key":"why","kind":"text","label":"Why?","when":{"item":"sure","in":["perhaps"]}} | 6 | “why” waits for an answer that “sure” does not have: “perhaps”
            {"key":"why","kind":"text","label":"Why?","required":{"item":"why","answered":true},"missing":"Say why"} | 6 | “why” is needed by itself or by an item that is not there: “why”
            {"key":"why","kind":"text","label":"Why?","required":true} | 6 | “why” is required; “missing” says what to do when it is not there
            {"key":"why","kind":"picture","label":"Why?"} | 6 | there is no kind “picture”
            {"key":"why","kind":"choice","scale":"one-to-ten","label":"Why?"} | 6 | there is no scale “one-to-ten”
            {"key":"why","kind":"text","label":"<b>Why?</b>"} | 6 | “label” holds HTML; write plain words
            {"key":"why","kind":"text","label":"Why?","colour":"red"} | 6 | an item has no “colour”
            {"key":"why","kind":"text"} | 6 | “label” is missing
            {"key":"Why not","kind":"text","label":"Why?"} | 6 | “Why not” is no key: letters and digits, joined by points or hyphens
            {"key":"why","kind":"text","longest":20001,"label":"Why?"} | 6 | “longest” is from 1 to 20000
            {"key":"why","kind":"text","label":"Why?","label":"Why then?"} | 6 | “label” is said twice
            {"key":"why","kind":"text","label":"Why?","audience":"everybody"} | 6 | “audience” is one of: public, parties, icb
            {"key":"why","kind":"rows","label":"Why?","cells":[]} | 6 | a row has from 1 to 12 cells
            {"key":"why","kind":"rows","label":"Why?","cells":[{"key":"a","label":"A","kind":"ratio"}]} | 6 | a cell is a text, a number, a date or a choice
            {"key":"why","kind":"date","label":"Why?","from":"30 September"} | 6 | “from” is a day, such as 2024-09-30
            {"key":"why","kind":"date","label":"Why?","from":"2024-09-30","to":"2024-09-29"} | 6 | “to” is before “from”
            {"key":"why","kind":"number","unit":"pounds","least":2,"most":1,"label":"Why?"} | 6 | “most” is less than “least”
            {"key":"why","kind":"text","label":"Why?","prompts":["<i>How</i> do you know?"]} | 6 | “prompts” holds HTML; write plain words
            {"key":"why","kind":"text","label":"Why?","when":{"item":"sure"}} | 6 | a condition names an item with “in” or “answered”, or has “all” or “any” of some
            {"key":"why","kind":"text","label":"Why?","when":{"item":"sure","in":[]}} | 6 | a condition names an item with “in” or “answered”, or has “all” or “any” of some
            {"key":"why","kind":"text","label":"Why?","when":{"all":[]}} | 6 | a condition names an item with “in” or “answered”, or has “all” or “any” of some
            {"key":"why","kind":"text","label":["Why?"]} | 6 | “label” is a text
            {"key":"why","kind":"text","label":"Why?","number":1.5} | 6 | a definition holds texts, whole numbers, true, false, lists and objects
            """)
    void namesEachFaultAndItsLine(String parts, int line, String what) {
        assertThat(faults(Definitions.withParts(ASKED + "\n" + parts))).contains(new Fault(line, what));
    }

    @Test
    void wantsAPolarityOfEachValue() {
        String json =
                Definitions.withParts(ASKED + "{\"note\":\"Read this.\"}").replace(",\"polarity\":\"adverse\"", "");

        assertThat(faults(json))
                .containsExactly(new Fault(3, "a value of a scale says whether it is good, adverse or neutral"));
    }

    @Test
    void wantsNoScaleThatNobodyHas() {
        assertThat(faults(Definitions.withParts("{\"key\":\"why\",\"kind\":\"text\",\"label\":\"Why?\"}")))
                .containsExactly(new Fault(1, "no item has the scale “yes-no”"));
    }

    @Test
    void takesNoFormOfThousandsOfItems() {
        String parts = IntStream.range(0, 5_000)
                .mapToObj(at -> "{\"key\":\"q" + at + "\",\"kind\":\"text\",\"label\":\"Question\"}")
                .collect(Collectors.joining(",", ASKED, ""));

        assertThat(faults(Definitions.withParts(parts)))
                .extracting(Fault::what)
                .containsExactly("a form has from 1 to 500 items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"id\":\"x\"} {}", "null", "not JSON"})
    void saysOfWhatIsNoDefinitionThatItIsNone(String json) {
        assertThat(faults(json)).isNotEmpty();
    }

    @Test
    void saysOfWhatIsTooDeepThatItIsNone() {
        assertThat(faults("[".repeat(2_000))).isNotEmpty();
    }

    private static List<Fault> faults(String json) {
        return switch (FormReader.read(json)) {
            case FormReader.Read.Good good -> List.of();
            case FormReader.Read.Faulty(List<Fault> faults) -> faults;
        };
    }
}
