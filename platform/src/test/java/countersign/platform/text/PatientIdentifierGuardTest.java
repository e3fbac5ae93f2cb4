package countersign.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientIdentifierGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "943 476 5919",
                "943-476-5919",
                "943.476.5919",
                "943/476/5919",
                "943_476_5919",
                "943, 476, 5919",
                "943:476:5919",
                "943·476·5919",
                "943  476  5919",
                "943 - 476 - 5919",
                "943\u2212476\u22125919",
                "943\u2011476\u20135919",
                "943 476\n5919",
                "943\n476\n5919",
                "943\t476\t5919",
                "(943) 476 5919",
                "[943] 476-5919",
                "943 (476) 5919",
                "9434 765 919",
                "943 4765919",
                "943476 5919",
                "94347 65919",
                "94 34 76 59 19",
                "9 4 3 4 7 6 5 9 1 9",
                "9434-765-919",
                "943\u00ad476\u200b5919",
                "9\u200b4\u200d3\u20604\ufeff765919",
                "94347\u200b65919",
                "943\u00a0476\u00a05919",
                "943\u2009476\u202f5919",
                "９４３４７６５９１９",
                "٩٤٣ ٤٧٦ ٥٩١٩",
                "९४३ ४७६ ५९१९",
                "⑨④③ ④⑦⑥ ⑤⑨①⑨",
                "Mr A (943 476-5919) did not attend",
                "NHS9434765919, ref 12",
                "Team line +44 117 496 0019\n943 476 5919 rang",
                "Call 0117 496 0019 943 476 5919",
                "943\u3164476\u11605919",
                "943\u2800476\uffa05919",
                "943#476#5919",
                "943=476=5919",
                "943x476x5919",
                "943\ufffc476\ue0005919",
                "9\u03234347\u032365919"
            })
    void findsAnNhsNumber(String text) {
        assertThat(PatientIdentifierGuard.in(text)).containsExactly("9434765919");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9434765918",
                "94347659190",
                "19434765919",
                "0117 946 7088",
                "+44 117 496 0019",
                "+441174960019",
                "+44 (0)113 496 0018",
                "(0)113 496 0018",
                "0044 117 496 0019",
                "00 44 117 496 0019",
                "Tel: 943 476 5919",
                "telephone 943-476-5919",
                "ISBN 0306406152",
                "ISBN-10: 0-306-40615-2",
                "0-306-40615-2",
                "isbn no. 0306406152",
                "0000000000",
                "999 999 9999",
                "9999999999",
                "3.9434765919",
                "9434765919.5",
                "£9434765919",
                "£ 943 476 5919",
                "21 teams, 161 questions",
                "2026-11-02",
                "2024 2025 30",
                "20/11/2024 17:00",
                "9434 7659 1912 3456",
                "943 476",
                "943 and 476 and 5919",
                "943 476 5918",
                "9434 765; 919",
                "1,943,476,591",
                "9434 765\n\n\n\n\n\n\n919",
                "192.168.943.476",
                "12 943 476 591 9"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(PatientIdentifierGuard.in(text)).isEmpty();
    }

    @Property
    void findsEveryNumberWithItsCheckDigitWhereverItStands(
            @ForAll("nhsNumbers") String number, @ForAll("words") String before, @ForAll("words") String after) {
        assertThat(PatientIdentifierGuard.in(before + number + after)).containsExactly(number);
    }

    @Property
    void oneWrongDigitIsNoNhsNumber(
            @ForAll("nhsNumbers") String number,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 9) int digit) {
        Assume.that(number.charAt(place) - '0' != digit);
        var wrong = number.substring(0, place) + digit + number.substring(place + 1);
        assertThat(PatientIdentifierGuard.in(wrong)).isEmpty();
    }

    @Example
    void quotesEachWithItsPlace() {
        assertThat(PatientIdentifierGuard.complaint("finding", "One\ntwo 943 476 5919 and 4505577104")
                        .orElseThrow())
                .contains("“943 476 5919” (line 2, character 5)", "“4505577104” (line 2, character 22)");
    }

    @Provide
    Arbitrary<String> nhsNumbers() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(10)
                .filter(digits -> checks(digits) && digits.chars().distinct().count() > 1);
    }

    /** None that says that a telephone number or an ISBN follows. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .alpha()
                .ofMaxLength(5)
                .filter(word -> !word.matches("(?i)tel|phone|fax|isbn(no)?"));
    }

    /** Another way to say modulus 11: the weighted sum with the check digit divides by 11. */
    private static boolean checks(String digits) {
        var sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i == 1 ? 1 : 10 - i) * Character.getNumericValue(digits.charAt(i));
        }
        return sum % 11 == 0;
    }
}
