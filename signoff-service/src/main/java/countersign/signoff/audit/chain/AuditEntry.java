package countersign.signoff.audit.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import countersign.platform.canonical.CanonicalJson;
import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.signoff.evidence.CompactRange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One link of an organisation's chain. What is hashed holds no free text and no name: {@code textHash} is over a salt
 * and the text, which both stand beside it, and so is {@code actorNameHash} of the actor's name.
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
        @Nullable Sha256 actorNameHash,
        Sha256 leafHash) {

    /**
     * The members that are hashed, in the form in which they are hashed. The name's hash is left out where there is no
     * name, so that the leaves of entries from before names were kept stay what they were.
     */
    private record Leaf(
            String chain,
            long seq,
            String previous,
            String eventId,
            String type,
            String at,
            @Nullable String actor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String actorNameHash,

            @Nullable String organisation,
            List<String> subjects,
            @Nullable String contentSha256,
            @Nullable String textHash) {}

    public static AuditEntry link(OdsCode chain, long seq, Sha256 previous, AuditFact fact, String salt) {
        Sha256 text = salted(fact.text(), salt);
        Sha256 name = salted(fact.actorName(), salt);
        return new AuditEntry(
                chain, seq, previous, fact, salt, text, name, leafHash(chain, seq, previous, fact, text, name));
    }

    public static Sha256 beforeTheFirst() {
        return CompactRange.EMPTY.root();
    }

    /** True when the text, the name and every hashed member are those that the entry was made with. */
    public boolean isSound() {
        return Objects.equals(textHash, salted(fact.text(), salt))
                && Objects.equals(actorNameHash, salted(fact.actorName(), salt))
                && leafHash.equals(leafHash(chain, seq, previous, fact, textHash, actorNameHash));
    }

    private static @Nullable Sha256 salted(@Nullable String text, String salt) {
        return text == null ? null : Sha256.ofText(salt + "\n" + text);
    }

    /** The bytes whose hash is the leaf's. */
    public byte[] leaf() {
        return leaf(chain, seq, previous, fact, textHash, actorNameHash);
    }

    private static Sha256 leafHash(
            OdsCode chain, long seq, Sha256 previous, AuditFact fact, @Nullable Sha256 text, @Nullable Sha256 name) {
        return CompactRange.leafHash(leaf(chain, seq, previous, fact, text, name));
    }

    private static byte[] leaf(
            OdsCode chain, long seq, Sha256 previous, AuditFact fact, @Nullable Sha256 text, @Nullable Sha256 name) {
        return CanonicalJson.write(new Leaf(
                chain.value(),
                seq,
                previous.hex(),
                fact.eventId(),
                fact.type(),
                fact.at().toString(),
                fact.actor(),
                hex(name),
                fact.organisation(),
                fact.subjects(),
                fact.contentSha256(),
                hex(text)));
    }

    private static @Nullable String hex(@Nullable Sha256 hash) {
        return hash == null ? null : hash.hex();
    }
}
