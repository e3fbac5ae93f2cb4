package countersign.platform.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an index must offer to serve one query: some fields for equality, then the sort, then ranges. Every branch of an
 * {@code $or} is a need of its own.
 */
record IndexNeed(Set<String> equal, Set<String> range, BsonDocument sort, List<IndexNeed> branches) {

    private static final Set<String> EQUALITY = Set.of("$eq", "$in");

    static IndexNeed of(@Nullable BsonValue filter, @Nullable BsonValue sort) {
        var need = new IndexNeed(
                new HashSet<>(),
                new HashSet<>(),
                sort == null ? new BsonDocument() : sort.asDocument().clone(),
                new ArrayList<>());
        need.add(filter == null ? new BsonDocument() : filter.asDocument());
        return need;
    }

    private void add(BsonDocument filter) {
        for (Map.Entry<String, BsonValue> part : filter.entrySet()) {
            switch (part.getKey()) {
                case "$and" -> part.getValue().asArray().forEach(each -> add(each.asDocument()));
                case "$or" -> part.getValue().asArray().forEach(each -> branches.add(of(each, sort)));
                default -> compare(part.getKey(), part.getValue());
            }
        }
    }

    private void compare(String field, BsonValue value) {
        var operator = value.isDocument() && !value.asDocument().isEmpty()
                ? value.asDocument().getFirstKey()
                : "";
        if (!operator.startsWith("$") || EQUALITY.contains(operator)) {
            equal.add(field);
        } else {
            range.add(field);
        }
    }

    boolean isServedBy(Collection<BsonDocument> indexes) {
        if (equal.contains("_id") || indexes.stream().anyMatch(this::isServedBy) || isServedBy(ID)) {
            return true;
        }
        return !branches.isEmpty() && branches.stream().allMatch(branch -> branch.isServedBy(indexes));
    }

    private static final BsonDocument ID = BsonDocument.parse("{_id: 1}");

    private boolean isServedBy(BsonDocument index) {
        var fields = new ArrayList<>(index.keySet());
        var position = 0;
        while (position < fields.size() && equal.contains(fields.get(position))) {
            position++;
        }
        var sorted = sortedFrom(fields, position, index);
        if (sorted < 0) {
            return false;
        }
        var nothingToFind = equal.isEmpty() && range.isEmpty() && branches.isEmpty();
        return position > 0 || range.contains(fields.getFirst()) || (nothingToFind && sorted > 0);
    }

    /** Where in the index the sort ends, or -1 if the index does not give that order. */
    private int sortedFrom(List<String> fields, int start, BsonDocument index) {
        var position = start;
        var direction = 0;
        for (var wanted : sort.entrySet()) {
            if (equal.contains(wanted.getKey())) {
                continue;
            }
            if (position >= fields.size() || !fields.get(position).equals(wanted.getKey())) {
                return -1;
            }
            var same = index.getNumber(wanted.getKey()).intValue()
                            == wanted.getValue().asNumber().intValue()
                    ? 1
                    : -1;
            if (direction != 0 && direction != same) {
                return -1;
            }
            direction = same;
            position++;
        }
        return position;
    }

    @Override
    public String toString() {
        return "equal " + equal + ", sort " + sort.toJson() + ", range " + range
                + (branches.isEmpty() ? "" : ", any of " + branches);
    }
}
