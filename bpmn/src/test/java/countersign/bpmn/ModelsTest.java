package countersign.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What a reader of a model may rely on. */
class ModelsTest {
    private static final String BPMN_DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DMN_DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    @Test
    void areAllDeployed() throws IOException, URISyntaxException {
        var folder = Path.of(
                        Objects.requireNonNull(ModelsTest.class.getResource("/countersign/bpmn/optional-stages.dmn"))
                                .toURI())
                .getParent();
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith("mn")))
                    .hasSameSizeAs(Models.RESOURCES)
                    .allMatch(f -> Models.RESOURCES.contains("countersign/bpmn/" + f));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void showEveryElementInTheirDiagram(Model model) {
        assertThat(shown(model, "BPMNShape")).containsExactlyInAnyOrderElementsOf(ids(model.flowNodes()));
        assertThat(shown(model, "BPMNEdge")).containsExactlyInAnyOrderElementsOf(ids(model.sequenceFlows()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void sayInASentenceWhatEachStepIsFor(Model model) {
        assertThat(model.flowNodes().filter(e -> e.hasAttribute("name")))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getElementsByTagNameNS(Model.BPMN, "documentation")
                                .item(0))
                        .as(e.getAttribute("id"))
                        .extracting(d -> d.getTextContent())
                        .asString()
                        .endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void handOnlyTheNamedVariablesToACalledProcess(Model model) {
        assertThat(model.elements(Model.ZEEBE, "calledElement")).allSatisfy(call -> {
            assertThat(call.getAttribute("propagateAllParentVariables")).isEqualTo("false");
            assertThat(call.getAttribute("propagateAllChildVariables")).isEqualTo("false");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void nameNoDefaultSoThatAnUnknownOutcomeStops(Model model) {
        assertThat(model.elements(Model.BPMN, Model.ANY).filter(e -> e.hasAttribute("default")))
                .isEmpty();
    }

    @Test
    void showEveryDecisionAndItsInputsInTheirDiagram() {
        var decisions = Model.all().getFirst();
        var elements = Stream.concat(decisions.elements(DMN, "decision"), decisions.elements(DMN, "inputData"));
        assertThat(decisions.elements(DMN_DIAGRAM, "DMNShape").map(e -> e.getAttribute("dmnElementRef")))
                .containsExactlyInAnyOrderElementsOf(ids(elements));
    }

    static List<Model> processes() {
        return Model.processes();
    }

    private static List<String> shown(Model model, String kind) {
        return model.elements(BPMN_DIAGRAM, kind)
                .map(e -> e.getAttribute("bpmnElement"))
                .toList();
    }

    private static List<String> ids(Stream<Element> elements) {
        return elements.map(e -> e.getAttribute("id")).toList();
    }
}
