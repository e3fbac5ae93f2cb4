package countersign.platform.codec;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keys of a stored map: text, numbers, enums, or records of one such component. {@code %}, {@code .} and {@code $} are
 * written as {@code %25}, {@code %2E}, {@code %24}.
 */
record MapKeys(Function<Object, String> text, Function<String, Object> key) {

    static MapKeys of(Type type) {
        if (type instanceof Class<?> plain) {
            if (plain == String.class) {
                return new MapKeys(Object::toString, text -> text);
            }
            if (plain == Integer.class) {
                return new MapKeys(Object::toString, Integer::valueOf);
            }
            if (plain == Long.class) {
                return new MapKeys(Object::toString, Long::valueOf);
            }
            if (plain.isEnum()) {
                return new MapKeys(value -> ((Enum<?>) value).name(), name -> constant(plain, name));
            }
            if (plain.isRecord() && plain.getRecordComponents().length == 1) {
                return ofRecord(plain);
            }
        }
        throw new IllegalArgumentException("No stored form for a map's key of " + type.getTypeName());
    }

    String write(Object value) {
        return text.apply(value).replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    Object read(String name) {
        return key.apply(name.replace("%24", "$").replace("%2E", ".").replace("%25", "%"));
    }

    private static MapKeys ofRecord(Class<?> type) {
        var component = type.getRecordComponents()[0];
        var inner = of(component.getType() == int.class ? Integer.class : component.getType());
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var constructor = type.getDeclaredConstructor(component.getType());
            constructor.setAccessible(true);
            return new MapKeys(
                    value -> inner.text.apply(invoke(accessor, value)),
                    text -> RecordFields.construct(constructor, inner.key.apply(text)));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object invoke(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown " + type.getSimpleName() + ": " + name));
    }
}
