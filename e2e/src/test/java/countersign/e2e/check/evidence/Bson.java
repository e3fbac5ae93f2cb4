package countersign.e2e.check.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/** Reads stored documents by the path of a field, as in {@code body.file.heldJob}. */
public final class Bson {
    private Bson() {}

    public static Optional<Object> at(Object document, String path) {
        Object found = document;
        for (String step : path.split("\\.")) {
            found = found instanceof Document inner ? inner.get(step) : null;
        }
        return Optional.ofNullable(found);
    }

    public static String text(Document document, String path) {
        return at(document, path).map(Object::toString).orElse("");
    }

    /** A stored constant as the word that APIs and the audit have for it: {@code ICB_SRO} is {@code icb-sro}. */
    public static String word(Document document, String path) {
        return text(document, path).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static long number(Document document, String path) {
        return at(document, path).map(Number.class::cast).map(Number::longValue).orElse(0L);
    }

    public static Optional<Long> key(Document document, String path) {
        return at(document, path).map(Number.class::cast).map(Number::longValue);
    }

    public static boolean flag(Document document, String path) {
        return at(document, path).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The documents of a list; none if there is no such list. */
    public static List<Document> list(Document document, String path) {
        return at(document, path).stream()
                .flatMap(found -> ((List<?>) found).stream())
                .map(Document.class::cast)
                .toList();
    }

    public static Stream<String> texts(Document document, String path) {
        return at(document, path).stream()
                .flatMap(found -> ((List<?>) found).stream())
                .map(Objects::toString);
    }

    public static String id(Document document) {
        return text(document, "_id");
    }
}
