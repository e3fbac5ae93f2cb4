package countersign.signoff.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.canonical.Sha256;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    /** The test vectors of Certificate Transparency, whose tree RFC 9162 kept. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theEmptyTreeIsTheHashOfNothing() {
        assertThat(CompactRange.EMPTY.root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void givesTheRootsOfCertificateTransparency() {
        var tree = CompactRange.EMPTY;
        for (int i = 0; i < LEAVES.size(); i++) {
            tree = tree.append(CompactRange.leafHash(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(tree.root().hex()).as("root of %d leaves", i + 1).isEqualTo(ROOTS.get(i));
        }
    }

    /** Against the definition of RFC 9162, 2.1.1: split at the largest power of two below the size. */
    @Property(tries = 200)
    void growsToTheRootThatTheDefinitionGives(@ForAll @Size(min = 1, max = 70) List<byte[]> leaves) {
        var hashes = leaves.stream().map(CompactRange::leafHash).toList();
        var tree = CompactRange.EMPTY;
        for (Sha256 hash : hashes) {
            tree = tree.append(hash);
        }
        assertThat(tree.root()).isEqualTo(byDefinition(hashes));
        assertThat(tree.size()).isEqualTo(leaves.size());
    }

    private static Sha256 byDefinition(List<Sha256> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        return Sha256.of(
                new byte[] {1},
                byDefinition(hashes.subList(0, split)).bytes(),
                byDefinition(hashes.subList(split, hashes.size())).bytes());
    }
}
