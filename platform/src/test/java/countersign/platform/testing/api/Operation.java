package countersign.platform.testing.api;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One operation of an API description. */
public record Operation(String method, String template, List<Parameter> parameters, Optional<JsonNode> body) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** A parameter: {@code in} is path, query or header. */
    public record Parameter(String name, String in, JsonNode schema) {}

    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** Such as {@code GET /api/things/{id}}. */
    public String name() {
        return method + " " + template;
    }

    public List<Parameter> in(String place) {
        return parameters.stream().filter(each -> each.in().equals(place)).toList();
    }

    public boolean asks(String header) {
        return in("header").stream().anyMatch(each -> each.name().equalsIgnoreCase(header));
    }

    public boolean changes() {
        return !method.equals("GET");
    }

    /** Its address: each variable is asked for by the template up to and with it, such as {@code /api/things/{id}}. */
    public String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(template)
                .replaceAll(variable -> java.util.regex.Matcher.quoteReplacement(values.apply(upTo(variable))));
    }

    private String upTo(MatchResult variable) {
        return template.substring(0, variable.end());
    }
}
