package countersign.bpmn;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The names in Java and in the XML are the same: neither side has one that the other lacks. */
class NamesTest {
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    @Test
    void ofProcessesAndDecisionsAgree() {
        var inXml = union(Model.attributes(Model.BPMN, "process", "id"), Model.attributes(DMN, "decision", "id"));
        assertThat(constants(Processes.class)).isEqualTo(inXml);
    }

    @Test
    void ofCalledProcessesAndDecisionsExist() {
        assertThat(constants(Processes.class))
                .containsAll(Model.attributes(Model.ZEEBE, "calledElement", "processId"))
                .containsAll(Model.attributes(Model.ZEEBE, "calledDecision", "decisionId"));
    }

    @Test
    void ofMessagesAgree() {
        assertThat(constants(Messages.class)).isEqualTo(Model.attributes(Model.BPMN, "message", "name"));
    }

    @Test
    void ofJobTypesAgree() {
        var inXml = Model.attributes(Model.ZEEBE, "taskDefinition", "type");
        assertThat(Model.everywhere(Model.BPMN, "userTask")).isNotEmpty();
        assertThat(constants(JobTypes.class)).isEqualTo(union(inXml, Set.of(JobTypes.USER_TASK)));
    }

    @Test
    void ofHeadersAndTheirValuesAgree() {
        var inXml =
                union(Model.attributes(Model.ZEEBE, "header", "key"), Model.attributes(Model.ZEEBE, "header", "value"));
        assertThat(constants(Headers.class)).isEqualTo(inXml);
    }

    @Test
    void ofActivitiesAgree() {
        var inXml = Model.everywhere(Model.BPMN, Model.ANY)
                .filter(Model::isActivity)
                .map(e -> e.getAttribute("id"))
                .collect(toSet());
        assertThat(constants(Elements.class)).isEqualTo(inXml);
    }

    @Test
    void ofVariablesAreAllUsedByTheModels() {
        assertThat(expressions().flatMap(e -> find(WORD, e)).collect(toSet())).containsAll(constants(Variables.class));
    }

    @Test
    void ofVariablesThatTheModelsSetAreAllInJava() {
        assertThat(constants(Variables.class))
                .containsAll(Model.attributes(Model.ZEEBE, "input", "target"))
                .containsAll(Model.attributes(Model.ZEEBE, "output", "target"))
                .containsAll(Model.attributes(Model.ZEEBE, "loopCharacteristics", "inputElement"))
                .containsAll(Model.attributes(Model.ZEEBE, "calledDecision", "resultVariable"));
    }

    @Test
    void ofOutcomesAgreeWithTheConditionsOnTheFlows() {
        var inXml = Model.everywhere(Model.BPMN, "conditionExpression")
                .map(Element::getTextContent)
                .flatMap(NamesTest::findQuoted)
                .collect(toSet());
        assertThat(constants(Outcomes.class)).isEqualTo(inXml);
    }

    private static Stream<String> expressions() {
        var attributes = Model.everywhere(Model.ZEEBE, Model.ANY).flatMap(e -> Stream.of(
                        "source", "target", "inputCollection", "inputElement", "resultVariable", "correlationKey")
                .map(e::getAttribute));
        var texts = Stream.of("conditionExpression", "completionCondition", "timeDate", "timeCycle")
                .flatMap(name -> Model.everywhere(Model.BPMN, name))
                .map(Element::getTextContent);
        return Stream.concat(attributes, texts);
    }

    private static Stream<String> findQuoted(String expression) {
        return QUOTED.matcher(expression).results().map(found -> found.group(1));
    }

    private static Stream<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> constants(Class<?> names) {
        var found = Stream.of(names.getDeclaredFields())
                .filter(f -> Modifier.isPublic(f.getModifiers()))
                .map(NamesTest::value)
                .collect(toSet());
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constant + " cannot be read", e);
        }
    }
}
