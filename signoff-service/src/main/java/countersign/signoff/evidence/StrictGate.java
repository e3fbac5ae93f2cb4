package countersign.signoff.evidence;

import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Refuses JSON with duplicate names, lone surrogates, deep nesting, or numbers other than integers within 2^53. */
final class StrictGate {

    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 64;
    private static final BigInteger MAX_INTEGER = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictGate() {}

    static String check(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            int depth = 0;
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                require(depth <= MAX_DEPTH, "is nested more than " + MAX_DEPTH + " deep");
                checkScalar(parser, token);
            }
            require(values == 1, "is not one value");
            return json;
        } catch (JacksonException e) {
            throw new NotCanonical("is malformed or names a member twice", e);
        }
    }

    private static void checkScalar(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
            require(isWellFormed(parser.getString()), "has half of a surrogate pair");
        } else if (token.isNumeric()) {
            require(token == JsonToken.VALUE_NUMBER_INT, "has a number that is not an integer");
            require(!parser.getString().equals("-0"), "has a negative zero");
            require(
                    parser.getBigIntegerValue().abs().compareTo(MAX_INTEGER) <= 0,
                    "has an integer that not every reader holds exactly");
        }
    }

    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotCanonical(otherwise);
        }
    }
}
