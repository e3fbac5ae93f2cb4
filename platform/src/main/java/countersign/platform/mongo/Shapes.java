package countersign.platform.mongo;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;

/**
 * The shapes in which bodies of one kind of aggregate have been stored, counted from 1. Whatever is stored is read in
 * the newest shape and written in it with its next change; a document without a number has the first.
 *
 * @param upgrades what makes the second shape of the first, the third of the second, and so on
 */
public record Shapes(List<UnaryOperator<BsonDocument>> upgrades) {

    static final String FIELD = "shape";

    /** Of a kind whose shape never changed. */
    static final Shapes FIRST = new Shapes(List.of());

    public Shapes {
        upgrades = List.copyOf(upgrades);
    }

    /** A second shape, made of the first. */
    public static Shapes second(UnaryOperator<BsonDocument> upgrade) {
        return new Shapes(List.of(upgrade));
    }

    int current() {
        return upgrades.size() + 1;
    }

    boolean haveChanged() {
        return !upgrades.isEmpty();
    }

    /**
     * The body in the newest shape.
     *
     * @throws IllegalStateException if it was written by a later version of this service
     */
    BsonDocument upgraded(BsonDocument body, int shape) {
        if (shape > current()) {
            throw new IllegalStateException("Stored in shape " + shape + ", and only " + current() + " is known here");
        }
        var upgraded = body;
        for (var upgrade : upgrades.subList(shape - 1, upgrades.size())) {
            upgraded = upgrade.apply(upgraded);
        }
        return upgraded;
    }
}
