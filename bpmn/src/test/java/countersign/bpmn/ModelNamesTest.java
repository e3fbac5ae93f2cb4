package countersign.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelNamesTest {

    @Test
    void callElementsAndProcessesAsTheModelsDo() {
        assertThat(ModelNames.ofElement(Elements.HCIG)).isEqualTo("Health and Care Improvement Group (HCIG)");
        assertThat(ModelNames.ofProcess(Processes.FORUM_CONSIDERATION)).isEqualTo("Forum consideration");
        assertThat(ModelNames.ofElement("of-an-older-model")).isEqualTo("of-an-older-model");
    }

    @Test
    void tellElementsOfAllModelsApart() {
        var ids = Model.everywhere(Model.BPMN, Model.ANY)
                .filter(Model::isActivity)
                .map(element -> element.getAttribute("id"))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> !ModelNames.ofElement(id).equals(id));
    }
}
