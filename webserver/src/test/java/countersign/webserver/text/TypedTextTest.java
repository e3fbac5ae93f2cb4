package countersign.webserver.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O’Neill",
                "D'Arcy-O'Brien",
                "Siobhán Ní Dhómhnaill",
                "Siân Gŵyr ap Llŷr",
                "Zażółć Gęślą-Jaźń",
                "Nguyễn Thị Ánh Tuyết",
                "Ngu\u0065\u0302\u0303n",
                "Adébáyọ̀ Ọlátúnjí",
                "محمد عبد الله",
                "علی‌رضا می‌خواهد",
                "١٤٤٧ ه\u200d",
                "יִצְחָק בֶּן־דָּוִד",
                "שלום\u200f!",
                "Dr \u200fد. سارة",
                "தமிழ்ச்செல்வி",
                "क्\u200dष और क्\u200cष",
                "श्री क्\u200d",
                "ශ්\u200dරී ලංකා",
                "欧阳娜娜",
                "한글 이름",
                "👩‍👩‍👧‍👦 and 🧑🏾‍⚕️",
                "👋🏿",
                "❤️",
                "🇬🇧",
                "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru 🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "first\n\n  second\tthird"
            })
    void keepsGenuineTextAsItIs(String text) {
        assertThat(TypedText.fault(text)).isEmpty();
        assertThat(TypedText.clean(text)).isEqualTo(text);
        assertThat(TypedText.isEmpty(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u2800",
                "\u3164",
                "\u200d\ufe0f",
                "\ufeff \u2060",
                "\r\n\u2003\u00ad"
            })
    void isEmptyWhenNothingVisibleIsLeft(String text) {
        assertThat(TypedText.isEmpty(text)).isTrue();
        assertThat(TypedText.clean(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The ICB is\\u202Eton\\u202Cassured | right-to-left override (U+202E) | 1 | 11
            one\\r\\ntwo \\u2066x              | left-to-right isolate (U+2066)  | 2 | 5
            a\\u0000                           | null (U+0000)                   | 1 | 2
            \\u001B[31m                        | escape (U+001B)                 | 1 | 1
            x\\u0007                           | bel (U+0007)                    | 1 | 2
            x\\uDB40\\uDC41                    | tag latin capital letter a (U+E0041) | 1 | 2
            \\uD83Dx                           | half of a character (U+D83D)    | 1 | 1
            """)
    void refusesWhatReadsDifferentlyAndNamesItsPlace(String escaped, String name, int line, int character) {
        var fault = TypedText.fault(characters(escaped)).orElseThrow();
        assertThat(fault.name()).isEqualTo(name);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.character()).isEqualTo(character);
        assertThat(fault.inWords()).contains("Line " + line, "character " + character, name);
    }

    private static String characters(String escaped) {
        return Pattern.compile("\\\\u([0-9A-F]{4})|\\\\([rn])")
                .matcher(escaped)
                .replaceAll(found -> found.group(1) == null
                        ? (found.group(2).equals("r") ? "\r" : "\n")
                        : String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }

    @Test
    void endsEveryLineAlikeAndTrimsTheEnds() {
        assertThat(TypedText.clean("\r\n\n \u00a0a\r\nb\rc\u000bd\u0085e\u2028f\u2029g\u00a0\u200b\n"))
                .isEqualTo("a\nb\nc\nd\ne\nf\ng");
        assertThat(TypedText.same("one\r\ntwo", "one\ntwo ")).isTrue();
        assertThat(TypedText.same(null, "\u00a0")).isTrue();
        assertThat(TypedText.same("one", "two")).isFalse();
    }
}
