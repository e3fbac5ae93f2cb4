package countersign.webserver.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every Feign client below a package against the description that its provider keeps beside its sources: the
 * operation, what it must be given, and each component of the records that are sent and read.
 */
public final class ClientContract {

    private static final Pattern PROVIDER = Pattern.compile("countersign\\.services\\.([a-z]+)\\.url");
    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{[^}]*}");

    private static final String CURSOR = "query cursor";

    private final Map<String, JsonNode> descriptions;
    private final List<String> breaches = new ArrayList<>();
    private int methods;

    private ClientContract(Map<String, JsonNode> descriptions) {
        this.descriptions = descriptions;
    }

    /** What is wrong with the clients, and how many methods were looked at. */
    public record Result(int methods, List<String> breaches) {}

    /** The clients below some packages, against {@code ../<service>-service/openapi.json}. */
    public static Result of(String... basePackages) {
        var contract = new ClientContract(Map.of(
                "review", description("review-service"),
                "signoff", description("signoff-service"),
                "actions", description("actions-service")));
        Stream.of(basePackages).flatMap(ClientContract::clients).forEach(contract::check);
        return contract.result();
    }

    /** The same for clients of one description that is given. */
    static Result of(JsonNode description, String provider, Class<?>... clients) {
        var contract = new ClientContract(Map.of(provider, description));
        Stream.of(clients).forEach(contract::check);
        return contract.result();
    }

    private Result result() {
        return new Result(methods, List.copyOf(breaches));
    }

    private static JsonNode description(String service) {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("..", service, "openapi.json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Stream<Class<?>> clients(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isInterface();
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(FeignClient.class));
        return scanner.findCandidateComponents(basePackage).stream()
                .filter(found ->
                        !String.valueOf(found.getResourceDescription()).matches(".*(?:test-classes|-tests\\.jar).*"))
                .<Class<?>>map(found -> type(String.valueOf(found.getBeanClassName())))
                .sorted((one, other) -> one.getName().compareTo(other.getName()));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, ClientContract.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void check(Class<?> client) {
        var url = client.getAnnotation(FeignClient.class).url();
        var named = PROVIDER.matcher(url);
        var provider = named.find() ? descriptions.get(named.group(1)) : null;
        if (provider == null) {
            breaches.add(client.getSimpleName() + ": no description is known of " + url);
            return;
        }
        for (var method : client.getMethods()) {
            if (!method.isSynthetic() && !method.isDefault()) {
                check(client, method, provider);
            }
        }
    }

    private void check(Class<?> client, Method method, JsonNode provider) {
        methods++;
        var at = client.getSimpleName() + "." + method.getName();
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null || mapping.method().length != 1 || mapping.path().length > 1) {
            breaches.add(at + ": names no single method and path");
            return;
        }
        var verb = mapping.method()[0].name().toLowerCase(Locale.ROOT);
        var path = client.getAnnotation(FeignClient.class).path() + String.join("", mapping.path());
        var operation = operation(provider, verb, path);
        if (operation.isEmpty()) {
            breaches.add(at + ": the provider has no " + verb + " " + path);
            return;
        }
        parameters(at, method, operation.get());
        var compared = new Schemas(provider.at("/components/schemas"));
        body(at, method, operation.get(), compared);
        answer(at, method.getAnnotatedReturnType(), operation.get(), compared);
        breaches.addAll(compared.breaches());
    }

    private static Optional<JsonNode> operation(JsonNode provider, String verb, String path) {
        return provider.path("paths")
                .propertyStream()
                .filter(known -> shape(known.getKey()).equals(shape(path)))
                .map(known -> known.getValue().path(verb))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    /** A path without the names of its variables and without its query. */
    private static String shape(String path) {
        Matcher variables = PATH_VARIABLE.matcher(path.replaceFirst("\\?.*", ""));
        return variables.replaceAll("{}");
    }

    private void parameters(String at, Method method, JsonNode operation) {
        var given = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            names(parameter).forEach(given::add);
        }
        var known = new HashSet<String>();
        operation
                .path("parameters")
                .valueStream()
                .filter(ClientContract::isNoPathVariable)
                .forEach(parameter -> {
                    var name = named(parameter);
                    known.add(name);
                    if (parameter.path("required").asBoolean(false) && !given.contains(name)) {
                        breaches.add(at + ": does not send the " + name + " that is required");
                    }
                });
        if (known.contains(CURSOR) && !given.contains(CURSOR) && readsPages(method)) {
            breaches.add(at + ": reads one page, which would pass for all of them");
        }
        given.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> breaches.add(at + ": sends a " + name + " that the provider does not know"));
    }

    /** Whether what it reads says that there is more. */
    private static boolean readsPages(Method method) {
        return method.getReturnType().isRecord()
                && Arrays.stream(method.getReturnType().getRecordComponents())
                        .anyMatch(component -> component.getName().equals("next"));
    }

    private static boolean isNoPathVariable(JsonNode parameter) {
        return !parameter.path("in").asString().equals("path");
    }

    private static String named(JsonNode parameter) {
        return parameter.path("in").asString() + " " + parameter.path("name").asString();
    }

    private static Stream<String> names(Parameter parameter) {
        return Stream.of(
                        named(parameter, RequestParam.class, RequestParam::name, "query "),
                        named(parameter, RequestHeader.class, RequestHeader::name, "header "))
                .flatMap(Optional::stream);
    }

    private static <A extends Annotation> Optional<String> named(
            Parameter parameter, Class<A> annotation, Function<A, String> name, String in) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(parameter, annotation))
                .map(name)
                .map(in::concat);
    }

    private void body(String at, Method method, JsonNode operation, Schemas compared) {
        var sent = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .findFirst();
        var taken = operation.at("/requestBody/content/application~1json/schema");
        if (sent.isEmpty()) {
            if (operation.at("/requestBody/required").asBoolean(false)) {
                breaches.add(at + ": does not send the body that is required");
            }
        } else if (taken.isMissingNode()) {
            breaches.add(at + ": sends a body that the provider does not take");
        } else {
            compared.sent(at, sent.get().getAnnotatedType(), taken);
        }
    }

    private void answer(String at, AnnotatedType read, JsonNode operation, Schemas compared) {
        if (Set.of("void", "byte[]").contains(read.getType().getTypeName())) {
            return;
        }
        operation
                .path("responses")
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().at("/content/application~1json/schema"))
                .filter(JsonNode::isObject)
                .findFirst()
                .ifPresentOrElse(
                        schema -> compared.read(at, read, schema),
                        () -> breaches.add(at + ": reads an answer that the provider does not describe as JSON"));
    }
}
