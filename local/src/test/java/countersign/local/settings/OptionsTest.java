package countersign.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void startsEverythingWithTheDemonstrationWhenNothingIsSaid() {
        Options options = Options.parse(List.of());

        assertThat(options.portOffset()).isZero();
        assertThat(options.demo()).isTrue();
        assertThat(options.warmsUp()).isTrue();
        assertThat(options.restarts()).isTrue();
        assertThat(options.data()).isEmpty();
        assertThat(new Ports(options.portOffset()).needed(options))
                .containsKeys(8080, 8081, 8082, 8083, 8090, 8095, 9600, 26500, 27017);
    }

    @Test
    void readsValuesAfterASpaceOrAnEqualsSign() {
        Options options = Options.parse(List.of(
                "--port-offset=20",
                "--data",
                "/tmp/elsewhere",
                "--no-demo",
                "--no-warm-up",
                "--no-restarts",
                "--without",
                "review,gateway"));

        assertThat(options.portOffset()).isEqualTo(20);
        assertThat(options.data()).contains(Path.of("/tmp/elsewhere"));
        assertThat(options.demo()).isFalse();
        assertThat(options.warmsUp()).isFalse();
        assertThat(options.restarts()).isFalse();
        assertThat(options.without()).containsExactlyInAnyOrder("review", "gateway");
    }

    @Test
    void needsNoPortsForRealServers() {
        Options options = Options.parse(List.of(
                "--mongodb-uri",
                "mongodb://db.example",
                "--zeebe",
                "https://zeebe.example:443/",
                "--oidc-issuer",
                "https://id.example/realms/countersign"));

        assertThat(options.zeebe()).contains("https://zeebe.example:443");
        assertThat(new Ports(0).needed(options)).containsOnlyKeys(8080, 8081, 8082, 8083, 8095);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port                       | There is no option --port: see ./start --help.",
                "stop                         | There is no option stop: see ./start --help.",
                "--data                       | The option --data needs a value: see ./start --help.",
                "--data --no-demo             | The option --data needs a value: see ./start --help.",
                "--port-offset many           | The option --port-offset takes a whole number from 0 to 38518, not many.",
                "--port-offset 40000          | The option --port-offset takes a whole number from 0 to 38518, not 40000.",
                "--replicas 9                 | The option --replicas takes a whole number from 1 to 4, not 9.",
                "--zeebe localhost:26500      | The option --zeebe takes an address that begins with http:// or https://.",
                "--mongodb-uri http://db      | The option --mongodb-uri takes an address that begins with mongodb:// or mongodb+srv://.",
                "--oidc-issuer id.example     | The option --oidc-issuer takes an address that begins with http:// or https://."
            })
    void saysInOneSentenceWhatIsWrong(String line, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
    }
}
