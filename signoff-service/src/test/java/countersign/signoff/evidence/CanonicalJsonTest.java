package countersign.signoff.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void ordersMembersAndDropsSpaces() {
        assertThat(canonical("{ \"b\": [1, true, null], \"a\": \"\\u20ac\" }"))
                .isEqualTo("{\"a\":\"€\",\"b\":[1,true,null]}");
    }

    @Test
    void writesRecordsInOneWayOnly() {
        record Pair(String second, int first) {}
        assertThat(new String(CanonicalJson.write(new Pair("x\n", 7)), StandardCharsets.UTF_8))
                .isEqualTo("{\"first\":7,\"second\":\"x\\n\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":null,\"a\":2}",
                "{\"n\":9007199254740993}",
                "{\"n\":9007199254740992}",
                "{\"n\":-9007199254740992}",
                "{\"n\":1.5}",
                "{\"n\":1e3}",
                "{\"n\":-0}",
                "{\"s\":\"\\ud800\"}",
                "{\"s\":\"\\udc00\\ud800\"}",
                "{\"\\ud800\":1}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1",
                "{a:1}",
                "{\"a\":NaN}",
                ""
            })
    void refusesWhatTwoReadersCouldUnderstandDifferently(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(NotCanonical.class);
    }

    @Test
    void acceptsIntegersThatEveryReaderHolds() {
        assertThat(canonical("[9007199254740991,-9007199254740991]")).isEqualTo("[9007199254740991,-9007199254740991]");
    }

    @Test
    void refusesBadUtf8DepthAndSize() {
        for (byte[] bytes : List.of(
                new byte[] {'[', '"', (byte) 0xc3, '"', ']'},
                ("[".repeat(65) + "]".repeat(65)).getBytes(StandardCharsets.UTF_8),
                ("[\"" + "x".repeat(1_000_000) + "\"]").getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> CanonicalJson.canonicalise(bytes)).isInstanceOf(NotCanonical.class);
        }
        assertThat(canonical("[".repeat(64) + "]".repeat(64))).hasSize(128);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.canonicalise(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
