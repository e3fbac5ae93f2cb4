package countersign.platform.http.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Dates and moments as ISO 8601 strings with a year of four digits; never a number, an array or another writing. */
final class IsoTimes extends SimpleModule {

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern DATE_ALONE = Pattern.compile(DATE);
    private static final Pattern MOMENT = Pattern.compile(
            DATE + "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)");

    private static final long serialVersionUID = 1L;

    IsoTimes() {
        super("iso-times");
        addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, DATE_ALONE, LocalDate::parse, "2026-01-31"));
        addDeserializer(Instant.class, new Iso<>(Instant.class, MOMENT, Instant::parse, "2026-01-31T09:00:00Z"));
    }

    private static final class Iso<T> extends StdDeserializer<T> {

        private final Pattern form;
        private final Function<String, T> parse;
        private final String example;

        Iso(Class<T> type, Pattern form, Function<String, T> parse, String example) {
            super(type);
            this.form = form;
            this.parse = parse;
            this.example = example;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            var text = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
            if (form.matcher(text).matches()) {
                try {
                    return parse.apply(text);
                } catch (DateTimeException noSuchDay) {
                    return refuse(context, text);
                }
            }
            return refuse(context, text);
        }

        @SuppressWarnings("unchecked")
        private T refuse(DeserializationContext context, String text) {
            return (T) context.handleWeirdStringValue(handledType(), text, "must be written as %s", example);
        }
    }
}
