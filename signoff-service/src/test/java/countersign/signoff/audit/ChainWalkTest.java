package countersign.signoff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.chain.AuditFact;
import countersign.signoff.audit.chain.KeptEntry;
import countersign.signoff.audit.checkpoint.Checkpoint;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.seal.Seal;
import countersign.signoff.seal.TestSeal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** L3: whatever is done to the entries, a checkpoint taken before finds it. */
class ChainWalkTest {

    private static final OdsCode CHAIN = new OdsCode("QUY");
    private static final Instant AT = Instant.parse("2024-09-12T10:00:00Z");
    private static final Seal SEAL = TestSeal.create();

    @Property(tries = 50)
    void passesAChainAsItWasRecorded(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 1, max = 40) int covered) {
        var chain = chain(size, "told");
        var report = walk(chain, checkpoint(chain.subList(0, Math.min(size, covered))));
        assertThat(report.faults()).isEmpty();
        assertThat(report.intact()).isTrue();
        assertThat(report.size()).isEqualTo(size);
    }

    @Property(tries = 50)
    void findsAnEdit(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 0, max = 39) int place) {
        var chain = chain(size, "told");
        int at = place % size;
        var honest = chain.get(at);
        chain.set(
                at,
                new AuditEntry(
                        CHAIN,
                        at,
                        honest.previous(),
                        fact(at, "edited"),
                        honest.salt(),
                        honest.textHash(),
                        honest.actorNameHash(),
                        honest.leafHash()));
        assertThat(walk(chain, null).faults())
                .extracting(AuditReport.Fault::seq)
                .contains((long) at);
    }

    @Property(tries = 50)
    void findsAnEditThatHashesItselfAnew(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 0, max = 39) int place) {
        var chain = chain(size, "told");
        var older = checkpoint(chain);
        int at = place % size;
        var honest = chain.get(at);
        chain.set(at, AuditEntry.link(CHAIN, at, honest.previous(), fact(at, "edited"), honest.salt()));
        assertThat(walk(chain, older).intact()).isFalse();
    }

    @Property(tries = 50)
    void findsADeletion(@ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(min = 0, max = 39) int place) {
        var chain = chain(size, "told");
        var older = checkpoint(chain);
        chain.remove(place % size);
        assertThat(walk(chain, older).intact()).isFalse();
    }

    @Property(tries = 50)
    void findsAReordering(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(min = 0, max = 39) int place) {
        var chain = chain(size, "told");
        int at = place % (size - 1);
        chain.add(at, chain.remove(at + 1));
        assertThat(walk(chain, null).intact()).isFalse();
    }

    @Property(tries = 50)
    void findsAnInsertion(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 0, max = 39) int place) {
        var chain = chain(size, "told");
        int at = place % size;
        chain.add(at, AuditEntry.link(CHAIN, at, chain.get(at).previous(), fact(99, "inserted"), "salt"));
        assertThat(walk(chain, null).intact()).isFalse();
    }

    @Property(tries = 50)
    void findsACutTail(@ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(min = 1, max = 39) int kept) {
        var chain = chain(size, "told");
        var older = checkpoint(chain);
        var cut = chain.subList(0, 1 + kept % (size - 1));
        assertThat(walk(cut, null).intact())
                .as("without a checkpoint a cut tail leaves no trace")
                .isTrue();
        assertThat(walk(cut, older).intact()).isFalse();
    }

    @Property(tries = 50)
    void findsAChainThatWasRebuiltAsAWhole(@ForAll @IntRange(min = 1, max = 40) int size) {
        var older = checkpoint(chain(size, "told"));
        var rebuilt = chain(size + 1, "made up");
        assertThat(walk(rebuilt, null).intact())
                .as("in itself it is a good chain")
                .isTrue();
        assertThat(walk(rebuilt, older).intact()).isFalse();
    }

    @Property(tries = 20)
    void findsACheckpointThatNobodySealed(@ForAll @IntRange(min = 1, max = 40) int size) {
        var rebuilt = chain(size, "made up");
        var forged = Checkpoint.of(CHAIN, tree(rebuilt), AT, TestSeal.create());
        assertThat(walk(rebuilt, forged).intact()).isFalse();
    }

    @Property(tries = 50)
    void namesAnEntryThatCannotBeReadAndChecksTheRest(
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 0, max = 39) int place,
            @ForAll @IntRange(min = 0, max = 39) int other,
            @ForAll boolean withItsHash) {
        var chain = chain(size, "told");
        int at = place % size;
        int edited = other % size;
        var walk = new ChainWalk(CHAIN, SEAL);
        walk.expect(checkpoint(chain));
        var honest = chain.get(edited);
        chain.set(
                edited,
                new AuditEntry(
                        CHAIN,
                        edited,
                        honest.previous(),
                        fact(edited, "edited"),
                        honest.salt(),
                        honest.textHash(),
                        honest.actorNameHash(),
                        honest.leafHash()));
        for (var entry : chain) {
            walk.step(
                    entry.seq() == at
                            ? new KeptEntry.Unreadable(
                                    at, withItsHash ? Optional.of(entry.leafHash()) : Optional.empty())
                            : new KeptEntry.Read(entry.seq(), entry));
        }
        var faults = walk.report().faults();
        assertThat(faults).extracting(AuditReport.Fault::seq).contains((long) at, (long) edited);
        boolean hashIsLost = !withItsHash && at == size - 1;
        assertThat(faults)
                .as("each fault once, and the checkpoint holds as long as the hash is somewhere")
                .hasSize((at == edited ? 1 : 2) + (hashIsLost ? 1 : 0));
    }

    @Property(tries = 50)
    void namesAMissingEntryOnce(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(min = 0, max = 39) int place) {
        var chain = chain(size, "told");
        int at = place % (size - 1);
        chain.remove(at);
        assertThat(walk(chain, checkpoint(chain(size, "told"))).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.seq()).isEqualTo(at))
                .satisfies(fault -> assertThat(fault.what()).contains("missing"));
    }

    private static AuditReport walk(List<AuditEntry> chain, @Nullable Checkpoint older) {
        var walk = new ChainWalk(CHAIN, SEAL);
        if (older != null) {
            walk.expect(older);
        }
        chain.forEach(entry -> walk.step(new KeptEntry.Read(entry.seq(), entry)));
        return walk.report();
    }

    private static List<AuditEntry> chain(int size, String text) {
        var chain = new ArrayList<AuditEntry>();
        Sha256 previous = AuditEntry.beforeTheFirst();
        for (int seq : IntStream.range(0, size).toArray()) {
            var entry = AuditEntry.link(CHAIN, seq, previous, fact(seq, text), "salt" + seq);
            chain.add(entry);
            previous = entry.leafHash();
        }
        return chain;
    }

    private static AuditFact fact(int number, String text) {
        return new AuditFact(
                "event-" + number,
                "forum.decided",
                AT,
                "person",
                "Review lead",
                "QUY",
                List.of("rev-1"),
                null,
                text + number);
    }

    private static Checkpoint checkpoint(List<AuditEntry> chain) {
        return Checkpoint.of(CHAIN, tree(chain), AT, SEAL);
    }

    private static CompactRange tree(List<AuditEntry> chain) {
        var tree = CompactRange.EMPTY;
        for (var entry : chain) {
            tree = tree.append(entry.leafHash());
        }
        return tree;
    }
}
