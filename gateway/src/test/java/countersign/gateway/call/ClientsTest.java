package countersign.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call of the gateway is one that the service describes: a service refuses a parameter that it does not know. */
class ClientsTest {

    private static final Map<String, JsonNode> DESCRIPTIONS = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> asksOnlyWhatTheServiceKnows() {
        var calls = calls();
        assertThat(calls).hasSizeGreaterThan(50);
        return calls.stream().map(call -> DynamicTest.dynamicTest(call.name(), call::check));
    }

    private static List<Call> calls() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("countersign.gateway")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(FeignClient.class))
                        .map(JavaClass::reflect)
                        .flatMap(client -> Arrays.stream(client.getMethods()).map(method -> new Call(client, method)))
                        .toList();
    }

    private record Call(Class<?> client, Method method) {

        String name() {
            return client.getSimpleName() + "." + method.getName();
        }

        void check() {
            var operation = operation();
            assertThat(operation).as("%s %s", verb(), path()).isPresent();
            var known = new TreeMap<String, Boolean>();
            operation.get().path("parameters").forEach(each -> {
                if (each.path("in").asString().equals("query")) {
                    known.put(
                            each.path("name").asString(), each.path("required").asBoolean(false));
                }
            });
            assertThat(known.keySet()).containsAll(asked());
            assertThat(asked())
                    .containsAll(known.keySet().stream().filter(known::get).toList());
            if (method.getReturnType() == Paged.class && known.containsKey("cursor")) {
                assertThat(asked())
                        .as("one page of it would pass for all of it")
                        .contains("cursor");
            }
        }

        private Optional<JsonNode> operation() {
            return description().path("paths").properties().stream()
                    .filter(each -> isOf(each.getKey()))
                    .map(each -> each.getValue().path(verb()))
                    .filter(JsonNode::isObject)
                    .findFirst();
        }

        private JsonNode description() {
            var url = client.getAnnotation(FeignClient.class).url();
            var service = url.replaceFirst(".*countersign[.]services[.](\\w+)[.]url.*", "$1-service");
            return DESCRIPTIONS.computeIfAbsent(
                    service, _ -> JsonMapper.shared().readTree(new File("../" + service + "/openapi.json")));
        }

        private String path() {
            return client.getAnnotation(FeignClient.class).path()
                    + String.join("", mapping().path());
        }

        private String verb() {
            return mapping().method()[0].name().toLowerCase(Locale.ROOT);
        }

        private RequestMapping mapping() {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            assertThat(mapping).isNotNull();
            return mapping;
        }

        private List<String> asked() {
            var names = new ArrayList<String>();
            for (var parameter : method.getParameters()) {
                var asked = parameter.getAnnotation(RequestParam.class);
                if (asked != null) {
                    names.add(asked.value());
                }
            }
            return names;
        }

        /** Names in braces may differ, and the call may name one thing where the service takes any. */
        private boolean isOf(String described) {
            return path().matches(described.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }
}
