package countersign.platform.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;

/** A member of a sealed family of records: its fields, and its name in {@code state}. An unknown name fails. */
final class SealedCodec<T> implements Codec<T> {

    private static final String STATE = "state";

    private final Class<T> type;
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<String, RecordFields<?>> members = new LinkedHashMap<>();

    SealedCodec(Class<T> type, List<Class<?>> records, CodecRegistry registry) {
        this.type = type;
        for (var member : records) {
            names.put(member, name(member));
            var fields = new RecordFields<>(member, registry);
            readAs(name(member), fields);
            var former = member.getAnnotation(FormerName.class);
            if (former != null) {
                readAs(former.value(), fields);
            }
        }
    }

    private void readAs(String name, RecordFields<?> fields) {
        if (members.put(name, fields) != null) {
            throw new CodecConfigurationException("Two members of " + type.getSimpleName() + " share a name");
        }
    }

    static boolean isFamilyMember(Class<?> type) {
        return Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    static List<Class<?>> members(Class<?> family) {
        var found = new ArrayList<Class<?>>();
        for (var member : family.getPermittedSubclasses()) {
            found.addAll(member.isSealed() ? members(member) : List.of(member));
        }
        return found;
    }

    private static String name(Class<?> member) {
        var explicit = member.getAnnotation(StateName.class);
        return explicit != null
                ? explicit.value()
                : member.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        var state = names.get(value.getClass());
        var fields = state == null ? null : (RecordFields<T>) members.get(state);
        if (state == null || fields == null) {
            throw new CodecConfigurationException(value.getClass() + " is no member of " + type);
        }
        writer.writeStartDocument();
        writer.writeString(STATE, state);
        fields.write(writer, value, context);
        writer.writeEndDocument();
    }

    @Override
    @SuppressWarnings("unchecked")
    public T decode(BsonReader reader, DecoderContext context) {
        var state = state(reader);
        var fields = members.get(state);
        if (fields == null) {
            throw new CodecConfigurationException("Unknown state of " + type.getSimpleName() + ": " + state);
        }
        reader.readStartDocument();
        var value = (T) fields.read(reader, context);
        reader.readEndDocument();
        return value;
    }

    /** Looks ahead: another writer may not have put the name first. */
    private static String state(BsonReader reader) {
        var start = reader.getMark();
        reader.readStartDocument();
        var state = "";
        while (state.isEmpty() && reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (reader.readName().equals(STATE)) {
                state = reader.readString();
            } else {
                reader.skipValue();
            }
        }
        start.reset();
        return state;
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
