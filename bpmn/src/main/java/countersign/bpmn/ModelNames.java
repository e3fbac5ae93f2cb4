package countersign.bpmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What processes and their elements are called in the models: how people know them. Ids of elements are unique over all
 * models. What is not in this version of the models is called by its id.
 */
public final class ModelNames {
    private static final Map<String, String> PROCESSES = new HashMap<>();
    private static final Map<String, String> ELEMENTS = new HashMap<>();

    static {
        Models.RESOURCES.stream().filter(resource -> resource.endsWith(".bpmn")).forEach(ModelNames::read);
    }

    private ModelNames() {}

    public static String ofProcess(String id) {
        return PROCESSES.getOrDefault(id, id);
    }

    public static String ofElement(String id) {
        return ELEMENTS.getOrDefault(id, id);
    }

    /** A step, with the stage that it belongs to if its variables name one: “HCIG: Record the forum's decision”. */
    public static String ofStep(String element, Map<String, Object> variables) {
        Object stage = variables.get(Variables.FORUM_STAGE);
        return (stage == null ? "" : ofElement(stage.toString()) + ": ") + ofElement(element);
    }

    private static void read(String resource) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream model = ModelNames.class.getResourceAsStream("/" + resource)) {
            var xml = factory.createXMLStreamReader(model);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    note(xml);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    private static void note(XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "id");
        String name = xml.getAttributeValue(null, "name");
        if (id != null && name != null) {
            (xml.getLocalName().equals("process") ? PROCESSES : ELEMENTS).put(id, name);
        }
    }
}
