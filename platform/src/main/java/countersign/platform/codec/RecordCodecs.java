package countersign.platform.codec;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Codecs for records and sealed interfaces of records. A record of one component is written as that component; a record
 * of a sealed family carries its name in {@code state} ({@link StateName}); an absent component reads as null, an empty
 * Optional or an empty collection, where its type allows.
 */
public final class RecordCodecs implements CodecProvider {

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        if (type.isRecord()) {
            return SealedCodec.isFamilyMember(type)
                    ? new SealedCodec<>(type, List.of(type), registry)
                    : ofRecord(type, registry);
        }
        return type.isSealed() && type.isInterface()
                ? new SealedCodec<>(type, SealedCodec.members(type), registry)
                : null;
    }

    private static <T> Codec<T> ofRecord(Class<T> type, CodecRegistry registry) {
        return type.getRecordComponents().length == 1
                ? new ScalarRecordCodec<>(type, registry)
                : new RecordCodec<>(type, registry);
    }

    static Codec<?> ofType(Type type, CodecRegistry registry) {
        if (type instanceof Class<?> plain) {
            return registry.get(boxed(plain));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return ofType(arguments[0], registry);
            }
            if (raw == Map.class) {
                return new MapCodec(MapKeys.of(arguments[0]), ofType(arguments[1], registry));
            }
            if (raw == List.class || raw == Set.class) {
                return CollectionCodec.of(raw, ofType(arguments[0], registry));
            }
        }
        throw new IllegalArgumentException("No codec for " + type.getTypeName());
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
