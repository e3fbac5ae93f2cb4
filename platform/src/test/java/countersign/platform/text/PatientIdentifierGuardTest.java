package countersign.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
                "943  476  5919",
                "943 - 476 - 5919",
                "943\u2212476\u22125919",
                "943\u00ad476\u200b5919",
                "Mr A (943 476-5919) did not attend",
                "943\u00a0476\u00a05919",
                "９４３４７６５９１９",
                "ref 12 943 476 5919."
            })
    void findsAnNhsNumber(String text) {
        assertThat(PatientIdentifierGuard.holdsNhsNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9434765918",
                "94347659190",
                "19434765919",
                "0117 946 7088",
                "9434 765 919",
                "21 teams, 161 questions",
                "2026-11-02",
                "943 476"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(PatientIdentifierGuard.holdsNhsNumber(text)).isFalse();
    }

    @Property
    void findsEveryNumberWithItsCheckDigitWhereverItStands(
            @ForAll("nhsNumbers") String number, @ForAll("words") String before, @ForAll("words") String after) {
        assertThat(PatientIdentifierGuard.holdsNhsNumber(before + number + after))
                .isTrue();
    }

    @Property
    void oneWrongDigitIsNoNhsNumber(
            @ForAll("nhsNumbers") String number,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 9) int digit) {
        Assume.that(number.charAt(place) - '0' != digit);
        var wrong = number.substring(0, place) + digit + number.substring(place + 1);
        assertThat(PatientIdentifierGuard.holdsNhsNumber(wrong)).isFalse();
    }

    @Example
    void namesTheFieldsThatHoldOne() {
        var refusal = PatientIdentifierGuard.refuse(Map.of("finding", "943 476 5919", "title", "none"))
                .orElseThrow();
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.slug()).isEqualTo("patient-identifier");
        assertThat(refusal.members().get("errors").toString())
                .contains("finding")
                .doesNotContain("title");
        assertThat(refusal.toString()).doesNotContain("5919");
        assertThat(PatientIdentifierGuard.refuse("comment", null)).isEmpty();
    }

    @Provide
    Arbitrary<String> nhsNumbers() {
        return Arbitraries.strings().numeric().ofLength(10).filter(PatientIdentifierGuardTest::checks);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMaxLength(5);
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
