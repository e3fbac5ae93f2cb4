package countersign.e2e.check.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, and the Merkle tree of RFC 9162 in its recursive definition, unlike the product's own. */
public final class Hashes {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashes() {}

    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] leaf(byte[] content) {
        return sha256(LEAF, content);
    }

    /** The root over leaf hashes. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(NODE, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
