package countersign.platform.http.input;

import countersign.webserver.text.TypedTexts;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes each value in its own form only: an integer is written as one, a text is a string, a date an ISO string, an
 * enum one of its words, a boolean true or false. Nothing is converted, and no member may be unknown or come twice.
 */
final class StrictJson {

    private StrictJson() {}

    /** The same as the given one, but strict. */
    static JsonMapper from(JsonMapper json) {
        return json.rebuild()
                .addModule(TypedTexts.module())
                .addModule(new IsoTimes().setDeserializerModifier(new ExactWords()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(StrictJson::nothingFromEmptyText)
                .withCoercionConfig(LogicalType.Textual, StrictJson::onlyText)
                .withCoercionConfig(LogicalType.Boolean, StrictJson::noNumber)
                .withCoercionConfig(LogicalType.Enum, StrictJson::noNumber)
                .build();
    }

    private static void nothingFromEmptyText(MutableCoercionConfig coercion) {
        coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        coercion.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
    }

    private static void onlyText(MutableCoercionConfig coercion) {
        noNumber(coercion);
        coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static void noNumber(MutableCoercionConfig coercion) {
        coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    }
}
