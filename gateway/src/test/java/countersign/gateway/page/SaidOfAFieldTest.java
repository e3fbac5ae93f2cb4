package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidOfAFieldTest {

    /** A number to be confirmed must not hide behind another fault of the same field. */
    @Test
    void allThatIsWrongWithAFieldIsSaid() {
        var problem = new PageProblem(
                "patient-identifier",
                "",
                "",
                List.of(
                        new FieldError("title", "The title is too long"),
                        new FieldError("other", "Not this"),
                        new FieldError("title", "“943 476 5919” could be an NHS number.")),
                Map.of("couldBeNhsNumbers", List.of("9434765919")));

        var said = problem.on("title");

        assertThat(said).isEqualTo("The title is too long. “943 476 5919” could be an NHS number.");
        assertThat(problem.couldBeNhsNumbers(said))
                .containsExactly(new PageProblem.QuotedNumber("9434765919", "943 476 5919"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Closing day,       closing day
            ICB Board,         ICB Board
            St Mungo’s,        St Mungo’s
            Mental Health Operational Delivery Group, Mental Health Operational Delivery Group
            """)
    void namesKeepTheirCapitalsWithinASentence(String key, String inSentence) {
        assertThat(SummaryList.of()
                        .row(key, "x", "/x", "Change")
                        .rows()
                        .getFirst()
                        .about())
                .isEqualTo(inSentence);
    }
}
