package countersign.e2e.paths;

import countersign.bpmn.Models;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A sequence flow of a model.
 *
 * @param id as the engine records that it was taken; for a flow from an event-based gateway, of which the engine
 *     records nothing, the event that it leads to
 */
record Flow(String process, String id) implements Comparable<Flow> {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Every flow of every model that is deployed. */
    static Set<Flow> drawn() {
        return Models.RESOURCES.stream()
                .filter(resource -> resource.endsWith(".bpmn"))
                .flatMap(resource -> in(read(resource)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Flow> in(Document model) {
        String process = elements(model, "process").findFirst().orElseThrow().getAttribute("id");
        Set<String> awaiting = elements(model, "eventBasedGateway")
                .map(gateway -> gateway.getAttribute("id"))
                .collect(Collectors.toSet());
        return elements(model, "sequenceFlow")
                .map(flow -> flow.getAttribute(awaiting.contains(flow.getAttribute("sourceRef")) ? "targetRef" : "id"))
                .map(id -> new Flow(process, id));
    }

    private static Stream<Element> elements(Document model, String name) {
        var found = model.getElementsByTagNameNS(BPMN, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document read(String resource) {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream xml = Flow.class.getResourceAsStream("/" + resource)) {
            return factory.newDocumentBuilder().parse(xml);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    @Override
    public int compareTo(Flow other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return process + "/" + id;
    }
}
