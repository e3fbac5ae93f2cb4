package countersign.bpmn;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The table of what each stage and each return requires names all that the models have, and nothing else. */
class RequirementsTest {

    @Test
    void nameEveryActivityOfTheModelsOnce() {
        var inXml = Model.everywhere(Model.BPMN, Model.ANY)
                .filter(Model::isActivity)
                .map(e -> e.getAttribute("id"))
                .collect(toSet());
        assertThat(Requirements.stages()).isEqualTo(inXml);
    }

    @Test
    void nameEveryKindOfReturnThatIsPreparedOnce() {
        assertThat(Requirements.returns()).isEqualTo(returnKinds().collect(toSet()));
    }

    /** What prepares a return asks no more and no less than the return itself. */
    @Test
    void ofAReturnAreThoseOfTheStageThatPreparesIt() {
        assertThat(headersOfReturnKind()).isNotEmpty().allSatisfy(header -> assertThat(
                        Requirements.ofStage(taskOf(header)))
                .isEqualTo(Requirements.ofReturn(header.getAttribute("value"))));
    }

    @Test
    void sayThatTheBoardNeedsTheSheetAndTheOutcomeBoth() {
        assertThat(Requirements.ofStage(Elements.ICB_BOARD)).containsExactly(Requirement.COMPLETE_SHEET);
        assertThat(Requirements.ofReturn(Headers.REVIEW_OUTCOME))
                .containsExactly(Requirement.COMPLETE_SHEET, Requirement.BOARD_APPROVAL);
        assertThat(Requirements.ofReturn(Headers.POLICY_CONFIRMATION)).isEmpty();
    }

    @Test
    void failForWhatTheTableDoesNotName() {
        assertThatThrownBy(() -> Requirements.ofStage("another-board")).hasMessageContaining("another-board");
        assertThatThrownBy(() -> Requirements.ofReturn("resource-return")).hasMessageContaining("resource-return");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage hcig",
                "stage hcig nothing\nstage hcig complete-sheet",
                "stage hcig a-good-feeling",
                "stage hcig nothing complete-sheet",
                "forum hcig nothing"
            })
    void areNotReadFromATableThatIsWrong(String table) {
        assertThatThrownBy(() -> Requirements.of(table)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String> returnKinds() {
        return headersOfReturnKind().stream().map(header -> header.getAttribute("value"));
    }

    private static Set<Element> headersOfReturnKind() {
        return Model.everywhere(Model.ZEEBE, "header")
                .filter(header -> header.getAttribute("key").equals(Headers.RETURN_KIND))
                .collect(toSet());
    }

    private static String taskOf(Element header) {
        var node = header.getParentNode();
        while (!(node instanceof Element task) || !Model.isActivity(task)) {
            node = node.getParentNode();
        }
        return task.getAttribute("id");
    }
}
