package countersign.signoff.evidence;

import countersign.platform.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That a leaf is in the Merkle tree of a size (RFC 9162, 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Sha256> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    public static InclusionProof of(List<Sha256> leafHashes, int index) {
        var path = new ArrayList<Sha256>();
        add(leafHashes, index, path);
        return new InclusionProof(index, leafHashes.size(), path);
    }

    private static void add(List<Sha256> leaves, int index, List<Sha256> path) {
        if (leaves.size() == 1) {
            return;
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        boolean goesLeft = index < left;
        add(
                goesLeft ? leaves.subList(0, left) : leaves.subList(left, leaves.size()),
                goesLeft ? index : index - left,
                path);
        path.add(root(goesLeft ? leaves.subList(left, leaves.size()) : leaves.subList(0, left)));
    }

    private static Sha256 root(List<Sha256> leaves) {
        var tree = CompactRange.EMPTY;
        for (Sha256 leaf : leaves) {
            tree = tree.append(leaf);
        }
        return tree.root();
    }

    /** The root to which the path leads from the leaf (RFC 9162, 2.1.3.2); the hash of nothing if it leads nowhere. */
    public Sha256 root(Sha256 leafHash) {
        long at = index;
        long last = size - 1;
        Sha256 root = leafHash;
        for (Sha256 beside : path) {
            if (last == 0) {
                return CompactRange.EMPTY.root();
            }
            if ((at & 1) == 1 || at == last) {
                root = CompactRange.nodeHash(beside, root);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                root = CompactRange.nodeHash(root, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? root : CompactRange.EMPTY.root();
    }

    /** As text: a line for the index, one for the size, and one for each hash of the path. */
    public byte[] text() {
        var lines = new StringBuilder().append(index).append('\n').append(size).append('\n');
        path.forEach(hash -> lines.append(hash).append('\n'));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads exactly what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static InclusionProof read(byte[] text) {
        var lines = new String(text, StandardCharsets.US_ASCII).lines().toList();
        if (lines.size() < 2) {
            throw new IllegalArgumentException("A proof begins with an index and a size");
        }
        var read = new InclusionProof(
                Long.parseLong(lines.get(0)),
                Long.parseLong(lines.get(1)),
                lines.stream().skip(2).map(Sha256::new).toList());
        if (!Arrays.equals(read.text(), text)) {
            throw new IllegalArgumentException("A proof is written in one way only");
        }
        return read;
    }
}
