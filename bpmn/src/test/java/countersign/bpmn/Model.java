package countersign.bpmn;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A model read as plain XML, independently of the engine. */
record Model(String resource, Document xml) {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    static final String ANY = "*";

    private static final Set<String> TASKS = Set.of("serviceTask", "userTask", "businessRuleTask", "callActivity");
    private static final Set<String> OTHER_NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    static List<Model> all() {
        return Models.RESOURCES.stream().map(Model::read).toList();
    }

    static List<Model> processes() {
        return all().stream().filter(m -> m.resource().endsWith(".bpmn")).toList();
    }

    /** Elements of that name in all models. */
    static Stream<Element> everywhere(String namespace, String name) {
        return all().stream().flatMap(m -> m.elements(namespace, name));
    }

    static Set<String> attributes(String namespace, String element, String attribute) {
        return everywhere(namespace, element)
                .map(e -> e.getAttribute(attribute))
                .collect(Collectors.toSet());
    }

    static boolean isActivity(Element element) {
        return BPMN.equals(element.getNamespaceURI()) && TASKS.contains(element.getLocalName());
    }

    Stream<Element> elements(String namespace, String name) {
        var found = xml.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    Stream<Element> flowNodes() {
        return elements(BPMN, ANY).filter(e -> isActivity(e) || OTHER_NODES.contains(e.getLocalName()));
    }

    Stream<Element> sequenceFlows() {
        return elements(BPMN, "sequenceFlow");
    }

    String processId() {
        return elements(BPMN, "process").findFirst().orElseThrow().getAttribute("id");
    }

    private static Model read(String resource) {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var stream = Model.class.getResourceAsStream("/" + resource)) {
            return new Model(resource, factory.newDocumentBuilder().parse(stream));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }
}
