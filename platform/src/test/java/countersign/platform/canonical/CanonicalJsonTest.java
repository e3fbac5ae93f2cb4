package countersign.platform.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void sortsNamesAndDropsWhiteSpace() {
        assertThat(canonical("{ \"b\" : 2,\n \"a\" : [ true , null , \"\\u00e9\" ] }"))
                .isEqualTo("{\"a\":[true,null,\"é\"],\"b\":2}");
    }

    @Test
    void sortsNamesByUtf16UnitsAsRfc8785Says() {
        String input = "{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"\\ufb33\":\"Dalet\",\"1\":\"One\","
                + "\"\\ud83d\\ude00\":\"Smiley\",\"\\u0080\":\"Control\",\"\\u00f6\":\"o\"}";

        assertThat(canonical(input))
                .isEqualTo("{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"o\",\"€\":\"Euro\","
                        + "\"\ud83d\ude00\":\"Smiley\",\"\ufb33\":\"Dalet\"}");
    }

    @Test
    void keepsHtmlAsText() {
        assertThat(canonical("{\"a\":\"<script>alert(1)</script>\"}"))
                .isEqualTo("{\"a\":\"<script>alert(1)</script>\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":null,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"x\":[{\"k\":1,\"k\":1}]}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"\\udfff\":1}",
                "[9007199254740992]",
                "[9007199254740993]",
                "[-9007199254740992]",
                "[123456789012345678901234567890]",
                "[1.0]",
                "[1e3]",
                "[0.1]",
                "[-0]",
                "[01]",
                "[NaN]",
                "{a:1}",
                "{'a':1}",
                "[1,]",
                "[1] [2]",
                "{}{}",
                "\"text\"",
                "12",
                "",
                "{\"a\":1",
                "[\"\u0001\"]",
                "// comment\n{}"
            })
    void refusesWhatCouldMeanTwoThings(String json) {
        assertThat(CanonicalJson.ofBytes(json.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Canonical.Refused.class);
    }

    @Test
    void takesTheLargestExactIntegers() {
        assertThat(canonical("[9007199254740991,-9007199254740991,0]"))
                .isEqualTo("[9007199254740991,-9007199254740991,0]");
    }

    @Test
    void refusesBadUtf8() {
        byte[] overlong = {'[', '"', (byte) 0xC0, (byte) 0xAF, '"', ']'};
        byte[] surrogate = {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'};
        byte[] cut = {'[', '"', (byte) 0xE2, (byte) 0x82, '"', ']'};

        assertThat(List.of(overlong, surrogate, cut)).allSatisfy(bytes -> assertThat(CanonicalJson.ofBytes(bytes))
                .isEqualTo(new Canonical.Refused("The content is not valid UTF-8.")));
    }

    @Test
    void refusesNestingBeyondSixtyFour() {
        assertThat(canonical("[".repeat(64) + "]".repeat(64))).hasSize(128);
        assertThat(CanonicalJson.ofBytes(("[".repeat(65) + "]".repeat(65)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Canonical.Refused.class);
    }

    @Test
    void refusesMoreThanOneMegabyte() {
        byte[] large = ("[\"" + "a".repeat(CanonicalJson.MAX_BYTES) + "\"]").getBytes(StandardCharsets.UTF_8);

        assertThat(CanonicalJson.ofBytes(large)).isEqualTo(new Canonical.Refused("The content is larger than 1 MB."));
        assertThat(CanonicalJson.ofValue(List.of("é".repeat(600_000)))).isInstanceOf(Canonical.Refused.class);
    }

    @Test
    void refusesHalfACharacterFromAValueToo() {
        assertThat(CanonicalJson.ofValue(List.of("a\ud800b"))).isInstanceOf(Canonical.Refused.class);
    }

    @Test
    void writesRecordsOfOursInOneWayOnlyOrNotAtAll() {
        record Pair(String second, int first) {}
        assertThat(new String(CanonicalJson.write(new Pair("x\n", 7)), StandardCharsets.UTF_8))
                .isEqualTo("{\"first\":7,\"second\":\"x\\n\"}");
        assertThatThrownBy(() -> CanonicalJson.write(new Pair("a\ud800", 7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheBytesByTheirHash() {
        Canonical.Content content = (Canonical.Content) CanonicalJson.ofValue(List.of());

        assertThat(content.sha256())
                .isEqualTo(new Sha256("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"));
    }

    private static String canonical(String json) {
        return switch (CanonicalJson.ofBytes(json.getBytes(StandardCharsets.UTF_8))) {
            case Canonical.Content content -> new String(content.bytes().getData(), StandardCharsets.UTF_8);
            case Canonical.Refused refused -> throw new AssertionError(refused.reason());
        };
    }
}
