package countersign.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.rehearsal.EmbeddedEngine;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Runs last. Looks at what all other tests of the run have walked, so it passes only after the whole suite. */
@Order(Integer.MAX_VALUE)
class EveryFlowTakenTest {

    @ParameterizedTest
    @MethodSource("processes")
    void bySomeTestOfTheSuite(Model model) {
        var awaiting = ids(model.elements(Model.BPMN, "eventBasedGateway"));
        // the engine records no flow from an event-based gateway to the event that happened, only the event
        var flows = model.sequenceFlows().filter(flow -> !awaiting.contains(flow.getAttribute("sourceRef")));

        assertThat(EmbeddedEngine.shared().walked())
                .as("elements and flows of %s walked; run the whole suite of this module", model.processId())
                .containsAll(of(model, model.flowNodes()))
                .containsAll(of(model, flows));
    }

    @Test
    void meansAlsoThatNothingElseIsOnTheRoute() {
        var drawn = Model.processes().stream()
                .flatMap(model -> of(model, model.elements(Model.BPMN, Model.ANY)).stream())
                .collect(Collectors.toSet());

        assertThat(drawn).containsAll(EmbeddedEngine.shared().walked());
    }

    static Stream<Model> processes() {
        return Model.processes().stream();
    }

    private static Set<String> of(Model model, Stream<Element> elements) {
        return ids(elements).stream().map(id -> model.processId() + "/" + id).collect(Collectors.toSet());
    }

    private static Set<String> ids(Stream<Element> elements) {
        return elements.map(e -> e.getAttribute("id")).collect(Collectors.toSet());
    }
}
