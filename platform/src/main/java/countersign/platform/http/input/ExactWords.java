package countersign.platform.http.input;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** An enum's word with nothing around it: Jackson trims it otherwise. */
final class ExactWords extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return new Exact(deserializer);
    }

    private static final class Exact extends DelegatingDeserializer {

        Exact(ValueDeserializer<?> words) {
            super(words);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> words) {
            return new Exact(words);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            var text = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
            return text.equals(text.strip())
                    ? super.deserialize(json, context)
                    : context.handleWeirdStringValue(handledType(), text, "has something around the word");
        }
    }
}
