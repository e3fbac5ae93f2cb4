package countersign.platform.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonProperties {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(tries = 300)
    void canonicalBytesAreTheirOwnCanonicalForm(@ForAll("values") Object value) {
        Canonical once = CanonicalJson.ofValue(Map.of("value", value));

        assertThat(once).isInstanceOf(Canonical.Content.class);
        assertThat(CanonicalJson.ofBytes(bytes(once))).isEqualTo(once);
    }

    @Property(tries = 300)
    void canonicalBytesMeanWhatTheInputMeant(@ForAll("values") Object value) {
        byte[] input = JSON.writeValueAsBytes(Map.of("value", value));

        assertThat(JSON.readTree(bytes(CanonicalJson.ofBytes(input)))).isEqualTo(JSON.readTree(input));
    }

    @Property(tries = 300)
    void differentDocumentsHaveDifferentBytes(@ForAll("values") Object one, @ForAll("values") Object other) {
        boolean same = JSON.valueToTree(one).equals(JSON.valueToTree(other));

        assertThat(CanonicalJson.ofValue(Map.of("value", one)).equals(CanonicalJson.ofValue(Map.of("value", other))))
                .isEqualTo(same);
    }

    @Property(tries = 500)
    void damagedInputIsRefusedOrKeepsItsMeaning(
            @ForAll("values") Object value, @ForAll int position, @ForAll byte damage) {
        byte[] input = JSON.writeValueAsBytes(Map.of("value", value));
        input[Math.floorMod(position, input.length)] = damage;

        switch (CanonicalJson.ofBytes(input)) {
            case Canonical.Content content ->
                assertThat(JSON.readTree(content.bytes().getData())).isEqualTo(JSON.readTree(input));
            case Canonical.Refused refused -> assertThat(refused.reason()).endsWith(".");
        }
    }

    @Provide
    Arbitrary<Object> values() {
        return nested(3);
    }

    private static Arbitrary<Object> nested(int depth) {
        return depth == 0
                ? leaves()
                : Arbitraries.oneOf(
                        leaves(),
                        nested(depth - 1).list().ofMaxSize(4).asGeneric(),
                        Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(4), nested(depth - 1))
                                .ofMaxSize(4)
                                .asGeneric());
    }

    private static Arbitrary<Object> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(12)
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                        .asGeneric(),
                Arbitraries.longs()
                        .between(-9007199254740991L, 9007199254740991L)
                        .asGeneric(),
                Arbitraries.of(true, false).asGeneric());
    }

    private static byte[] bytes(Canonical canonical) {
        return ((Canonical.Content) canonical).bytes().getData();
    }
}
