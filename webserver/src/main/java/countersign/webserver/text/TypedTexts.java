package countersign.webserver.text;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads every text of a request's body as {@link TypedText}, unless its type is {@link AsSent}. Only for what comes in:
 * what other services answer, and bytes that are hashed or signed, are never changed.
 */
public final class TypedTexts extends StdScalarDeserializer<String> {

    private TypedTexts() {
        super(String.class);
    }

    public static JacksonModule module() {
        return new SimpleModule("typed-text").addDeserializer(String.class, new TypedTexts());
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property != null && property.getContextAnnotation(AsSent.class) != null
                ? StringDeserializer.instance
                : this;
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var typed = StringDeserializer.instance.deserialize(parser, context);
        if (typed == null) {
            return null;
        }
        TypedText.fault(typed).ifPresent(fault -> {
            throw new RefusedTextException(parser, fault);
        });
        return TypedText.clean(typed);
    }
}
