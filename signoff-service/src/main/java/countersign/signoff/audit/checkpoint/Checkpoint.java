package countersign.signoff.audit.checkpoint;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.seal.DetachedJws;
import countersign.signoff.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A chain's size and root at a time, sealed. Whoever holds one can tell later whether the entries it covers are still
 * what they were.
 *
 * @param note the sealed text, in the form of a C2SP tlog-checkpoint body: origin, size, root in Base64, then the time
 */
public record Checkpoint(OdsCode chain, CompactRange tree, Instant at, String note, String jws, String kid) {

    public static Checkpoint of(OdsCode chain, CompactRange tree, Instant at, Seal seal) {
        String note = note(chain, tree, at);
        String jws = seal.seal(note.getBytes(StandardCharsets.UTF_8)).compact();
        return new Checkpoint(chain, tree, at, note, jws, seal.kid());
    }

    public long size() {
        return tree.size();
    }

    public Sha256 root() {
        return tree.root();
    }

    static String origin(OdsCode chain) {
        return "countersign/audit/" + chain;
    }

    /** True when its own members say what was sealed, and the seal is good. */
    public boolean isGenuine(Seal seal) {
        return note.equals(note(chain, tree, at))
                && new DetachedJws(jws).verifies(note.getBytes(StandardCharsets.UTF_8), seal.publicKeys());
    }

    private static String note(OdsCode chain, CompactRange tree, Instant at) {
        return String.join(
                "\n",
                origin(chain),
                Long.toString(tree.size()),
                Base64.getEncoder().encodeToString(tree.root().bytes()),
                at.toString(),
                "");
    }
}
