package countersign.signoff.evidence;

import countersign.platform.canonical.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 9162 over the first {@code size} leaves, kept as the roots of its complete subtrees, left to
 * right: enough to append the next leaf and to know the root, without the leaves.
 */
public record CompactRange(long size, List<Sha256> peaks) {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    public CompactRange {
        peaks = List.copyOf(peaks);
        if (peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("A tree of %d leaves has %d complete subtrees, not %d"
                    .formatted(size, Long.bitCount(size), peaks.size()));
        }
    }

    public static Sha256 leafHash(byte[] leaf) {
        return Sha256.of(LEAF, leaf);
    }

    static Sha256 nodeHash(Sha256 left, Sha256 right) {
        return Sha256.of(NODE, left.bytes(), right.bytes());
    }

    public CompactRange append(Sha256 leafHash) {
        var next = new ArrayList<>(peaks);
        Sha256 right = leafHash;
        for (long complete = size; (complete & 1) == 1; complete >>= 1) {
            right = nodeHash(next.removeLast(), right);
        }
        next.add(right);
        return new CompactRange(size + 1, next);
    }

    /** The tree's root; of the empty tree the hash of nothing (RFC 9162, 2.1.1). */
    public Sha256 root() {
        if (peaks.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        Sha256 root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = nodeHash(peaks.get(i), root);
        }
        return root;
    }
}
