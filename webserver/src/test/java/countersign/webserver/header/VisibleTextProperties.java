package countersign.webserver.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is refused is what the patterns of Spring Security's own firewall refuse, character by character. */
class VisibleTextProperties {

    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final Pattern VALUE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Test
    void eachCharacterThereIs() {
        var different = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> {
                    var text = "a" + Character.toString(character) + "b";
                    return VisibleText.only(text) != NAME.matcher(text).matches()
                            || VisibleText.onlyOrTabs(text)
                                    != VALUE.matcher(text).matches();
                })
                .boxed()
                .toList();
        assertThat(different).isEmpty();
    }

    @Property
    void anyText(@ForAll String text) {
        assertThat(VisibleText.only(text)).isEqualTo(NAME.matcher(text).matches());
        assertThat(VisibleText.onlyOrTabs(text)).isEqualTo(VALUE.matcher(text).matches());
    }
}
