package countersign.webserver.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Held against the JDK's patterns, over any characters there are. */
class TypedTextProperties {

    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|[\\x{E0000}-\\x{E007F}]|\\p{Cs}"
                    + "|\\p{IsNoncharacter_Code_Point}|[\\u206A-\\u206F\\uFFF9-\\uFFFB]");
    private static final Pattern MARK = Pattern.compile("[\\u200E\\u200F\\u061C]");

    @Property
    void cleanTextIsItsOwnResult(@ForAll("texts") String typed) {
        var clean = TypedText.clean(typed);
        assertThat(TypedText.clean(clean)).isEqualTo(clean);
        assertThat(TypedText.same(clean, typed)).isTrue();
    }

    @Property
    void isAPieceOfWhatWasTypedWithItsLinesAlike(@ForAll("texts") String typed) {
        var clean = TypedText.clean(typed);
        assertThat(typed.replaceAll("\\R", "\n")).contains(clean);
        assertThat(clean.length()).isLessThanOrEqualTo(typed.length());
        assertThat(clean).doesNotContain("\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029");
    }

    @Property
    void refusesExactlyTheNamedClasses(@ForAll("texts") String typed) {
        var plain = typed.replaceAll("\\R", "\n");
        assertThat(TypedText.fault(typed).isPresent())
                .isEqualTo(REFUSED.matcher(plain).find() || hasStrayMark(plain));
    }

    /** One that stands neither behind nor before a letter that is written from the right. */
    private static boolean hasStrayMark(String text) {
        return MARK.matcher(text)
                .results()
                .anyMatch(mark -> (mark.start() == 0 || !isLetterFromTheRight(text.codePointBefore(mark.start())))
                        && (mark.end() == text.length() || !isLetterFromTheRight(text.codePointAt(mark.end()))));
    }

    private static boolean isLetterFromTheRight(int point) {
        return !MARK.matcher(Character.toString(point)).matches()
                && List.of(Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .contains(Character.getDirectionality(point));
    }

    @Property
    void namesTheLineAndTheCharacter(
            @ForAll("visible") String line, @ForAll("visible") String before, @ForAll("visible") String after) {
        var fault = TypedText.fault(line + "\r\n" + before + "\u202e" + after).orElseThrow();
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.character()).isEqualTo(before.codePointCount(0, before.length()) + 1);
        assertThat(before).endsWith(fault.after());
    }

    @Property
    void whatHasAVisibleCharacterIsNotEmptyAndKeepsIt(
            @ForAll("invisible") String around, @ForAll("visible") String word) {
        assertThat(TypedText.isEmpty(around)).isTrue();
        assertThat(TypedText.clean(around)).isEmpty();
        assertThat(TypedText.isEmpty(around + word)).isFalse();
        assertThat(TypedText.clean(around + word)).isEqualTo(word);
    }

    @Provide
    Arbitrary<String> texts() {
        var odd = Arbitraries.of(
                "\r\n",
                "\r",
                "\n",
                "\t",
                "\u000b",
                "\f",
                "\u0085",
                "\u2028",
                "\u2029",
                " ",
                "\u00a0",
                "\u200b",
                "\u200c",
                "\u200d",
                "\u2800",
                "\u3164",
                "\ufeff",
                "\ufe0f",
                "\u202e",
                "\u202c",
                "\u2066",
                "\u2069",
                "\0",
                "\u001b",
                "\ud83c",
                "\udff4",
                "\ud83d\udc69",
                "\u0915\u094d",
                "\u0647",
                "a",
                "9",
                "é",
                "\udb40\udc41");
        var any = Arbitraries.strings().all().ofMaxLength(4);
        return Arbitraries.oneOf(odd, odd, any).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> visible() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("éßŵŷ李שع")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.strings()
                .withChars(
                        " \n\t\r\u00a0\u200b\u200e\u200f\u2800\u3164\u115f\u1160\uffa0\u2060\ufeff\u3000\u034f\u180e\ufe0f")
                .ofMaxLength(6);
    }
}
