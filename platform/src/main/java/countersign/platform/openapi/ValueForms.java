package countersign.platform.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a value that is one text, such as an id, by the pattern that its record holds as {@code FORM}. */
final class ValueForms implements ModelConverter {

    private static final String FORM = "FORM";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null && schema.getPattern() == null) {
            form(Json.mapper().constructType(type.getType()).getRawClass()).ifPresent(schema::setPattern);
        }
        return schema;
    }

    private static Optional<String> form(Class<?> type) {
        if (!type.isRecord()
                || type.getRecordComponents().length != 1
                || !type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
            return Optional.empty();
        }
        return Stream.of(type.getDeclaredFields())
                .filter(field -> field.getName().equals(FORM) && field.getType() == Pattern.class)
                .findFirst()
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return "^(?:" + ((Pattern) field.get(null)).pattern() + ")$";
                    } catch (IllegalAccessException closed) {
                        throw new IllegalStateException(closed);
                    }
                });
    }
}
