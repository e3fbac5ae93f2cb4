package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Compares two documents so that a difference names its field. */
final class FieldByField {
    private FieldByField() {}

    static void assertSame(JsonNode expected, JsonNode actual) {
        compare("", expected, actual);
    }

    private static void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.propertyNames().forEach(name -> compare(path + "/" + name, expected.get(name), actual.path(name)));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(path).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.path(i));
            }
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }
}
