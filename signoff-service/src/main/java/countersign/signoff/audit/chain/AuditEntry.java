package countersign.signoff.audit.chain;

import countersign.platform.identity.OdsCode;
import countersign.signoff.evidence.CanonicalJson;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.evidence.Sha256;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One link of an organisation's chain. What is hashed holds no free text: {@code textHash} is over a salt and the text,
 * which both stand beside it.
 *
 * @param previous leaf hash of the entry before; for the first, the root of the empty tree
 * @param leafHash of this entry, by RFC 9162
 */
public record AuditEntry(
        OdsCode chain,
        long seq,
        Sha256 previous,
        AuditFact fact,
        String salt,
        @Nullable Sha256 textHash,
        Sha256 leafHash) {

    /** The members that are hashed, in the form in which they are hashed. */
    private record Leaf(
            String chain,
            long seq,
            String previous,
            String eventId,
            String type,
            String at,
            @Nullable String actor,
            @Nullable String organisation,
            List<String> subjects,
            @Nullable String contentSha256,
            @Nullable String textHash) {}

    public static AuditEntry link(OdsCode chain, long seq, Sha256 previous, AuditFact fact, String salt) {
        Sha256 textHash = textHash(fact, salt);
        return new AuditEntry(
                chain, seq, previous, fact, salt, textHash, leafHash(chain, seq, previous, fact, textHash));
    }

    public static Sha256 beforeTheFirst() {
        return CompactRange.EMPTY.root();
    }

    /** True when the text and every hashed member are those that the entry was made with. */
    public boolean isSound() {
        return Objects.equals(textHash, textHash(fact, salt))
                && leafHash.equals(leafHash(chain, seq, previous, fact, textHash));
    }

    private static @Nullable Sha256 textHash(AuditFact fact, String salt) {
        return fact.text() == null ? null : Sha256.ofText(salt + "\n" + fact.text());
    }

    /** The bytes whose hash is the leaf's. */
    public byte[] leaf() {
        return leaf(chain, seq, previous, fact, textHash);
    }

    private static Sha256 leafHash(
            OdsCode chain, long seq, Sha256 previous, AuditFact fact, @Nullable Sha256 textHash) {
        return CompactRange.leafHash(leaf(chain, seq, previous, fact, textHash));
    }

    private static byte[] leaf(OdsCode chain, long seq, Sha256 previous, AuditFact fact, @Nullable Sha256 textHash) {
        return CanonicalJson.write(new Leaf(
                chain.value(),
                seq,
                previous.hex(),
                fact.eventId(),
                fact.type(),
                fact.at().toString(),
                fact.actor(),
                fact.organisation(),
                fact.subjects(),
                fact.contentSha256(),
                textHash == null ? null : textHash.hex()));
    }
}
