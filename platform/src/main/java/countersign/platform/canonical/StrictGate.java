package countersign.platform.canonical;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Refuses every JSON text that a canonicaliser could map to the same bytes as another one: duplicate names, lone
 * surrogates, numbers that are not integers of magnitude below 2<sup>53</sup>, nesting deeper than 64 and more than one
 * value. What passes has exactly one meaning.
 */
final class StrictGate {

    static final int MAX_DEPTH = 64;
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(32)
                    .build())
            .build();

    private StrictGate() {}

    /** The reason for which {@code text} must not pass, or empty. */
    static Optional<String> refusal(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                return Optional.of("The content must be one JSON object or array.");
            }
            return refusalWithin(parser);
        } catch (StreamConstraintsException e) {
            return Optional.of(
                    "The content is nested deeper than " + MAX_DEPTH + " levels or holds an overlong number.");
        } catch (JacksonException e) {
            return Optional.of("The content is not well-formed JSON, or an object has the same name twice.");
        }
    }

    private static Optional<String> refusalWithin(JsonParser parser) {
        int depth = 1;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (depth == 0) {
                return Optional.of("The content holds more than one JSON value.");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            Optional<String> refusal = refusalOf(token, parser);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refusalOf(JsonToken token, JsonParser parser) {
        String text = parser.getString();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || (token == JsonToken.VALUE_NUMBER_INT && !isExact(text))) {
            return Optional.of("The number " + text + " is not an integer that every reader holds exactly.");
        }
        if ((token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) && hasLoneSurrogate(text)) {
            return Optional.of("A text holds half of a character (a lone surrogate).");
        }
        return Optional.empty();
    }

    private static boolean isExact(String digits) {
        if (digits.length() > 17 || digits.equals("-0")) {
            return false;
        }
        return Math.abs(Long.parseLong(digits)) <= MAX_INTEGER;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
