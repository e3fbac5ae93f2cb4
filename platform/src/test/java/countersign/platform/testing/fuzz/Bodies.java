package countersign.platform.testing.fuzz;

import countersign.platform.testing.api.Examples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies: right by their schema but for a field or two, or no longer JSON at all. */
final class Bodies {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final Examples examples;
    private final Random random;
    private final Nasty nasty;

    Bodies(Examples examples, Random random) {
        this.examples = examples;
        this.random = random;
        this.nasty = new Nasty(random);
    }

    byte[] of(JsonNode schema) {
        var value = examples.of(schema, random);
        for (int spoiled = random.nextInt(3); spoiled > 0; spoiled--) {
            value = spoiled(value);
        }
        var text = value.toString();
        return nasty.once(4) ? broken(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** One value somewhere in it becomes another, goes, or is joined by one that nobody asked for. */
    private JsonNode spoiled(JsonNode value) {
        return switch (value) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var name = nasty.one(List.copyOf(object.propertyNames()));
                switch (random.nextInt(6)) {
                    case 0 -> object.remove(name);
                    case 1 -> object.set(nasty.text(), odd());
                    case 2, 3 -> object.set(name, odd());
                    default -> object.set(name, spoiled(object.get(name)));
                }
                yield object;
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                switch (random.nextInt(3)) {
                    case 0 -> array.add(odd());
                    case 1 -> repeat(array);
                    default -> array.set(0, spoiled(array.get(0)));
                }
                yield array;
            }
            default -> odd();
        };
    }

    private static void repeat(ArrayNode array) {
        var first = array.get(0);
        for (int at = 0; at < 500; at++) {
            array.add(first);
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(9)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.numberNode(random.nextLong());
            case 3 -> MAKE.numberNode(random.nextInt(5) - 2);
            case 4 -> MAKE.numberNode(random.nextDouble());
            case 5 -> MAKE.arrayNode().add(MAKE.nullNode()).add(nasty.text());
            case 6 -> MAKE.objectNode().put(nasty.text(), nasty.text());
            default -> MAKE.stringNode(nasty.text());
        };
    }

    private byte[] broken(String text) {
        var half = text.substring(0, text.length() / 2);
        return switch (random.nextInt(11)) {
            case 0 -> utf8(half);
            case 1 -> utf8("[".repeat(3_000) + "]".repeat(3_000));
            case 2 -> utf8("{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000));
            case 3 -> utf8(doubled(text));
            case 4 -> utf8(text.replace("\"QUY\"", "\"\\ud800\""));
            case 5 -> utf8(text.replace("\"QUY\"", "\"\\u0000\""));
            case 6 -> text.getBytes(StandardCharsets.UTF_16);
            case 7 -> notUtf8(text);
            case 8 -> utf8(text + text);
            case 9 -> utf8("1" + "0".repeat(5_000));
            default ->
                utf8(nasty.one(List.of("", " ", "null", "NaN", "\"", "0", "[]", "{}", "'a'", "\ufeff{}", "<a/>")));
        };
    }

    /** The first property twice. */
    private static String doubled(String text) {
        var comma = text.indexOf(',');
        return comma < 0 || !text.startsWith("{") ? text : text.substring(0, comma) + "," + text.substring(1);
    }

    private byte[] notUtf8(String text) {
        var bytes = new ByteArrayOutputStream();
        var parts = new ArrayList<>(List.of(text.split("QUY", -1)));
        parts.forEach(part -> {
            bytes.writeBytes(utf8(part));
            bytes.write(random.nextBoolean() ? 0xff : 0xc0);
        });
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
