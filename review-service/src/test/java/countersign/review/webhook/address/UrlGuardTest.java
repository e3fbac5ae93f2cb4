package countersign.review.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {

    private final UrlGuard guard = new UrlGuard(List.of("127.0.0.1:8095", " Receiver.local:443 "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://returns.example.nhs.uk/hook",
                "https://returns.example.nhs.uk:443/hook?x=1",
                "HTTPS://RETURNS.example.nhs.uk/",
                "https://xn--exmple-cua.nhs.uk/",
                "https://8.8.8.8/hook",
                "https://[2606:4700::1111]/"
            })
    void letsHttpsOn443Through(String url) {
        assertThat(guard.check(url)).isInstanceOf(Destination.Guarded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8095/hook", "https://127.0.0.1:8095/", "https://receiver.local/x"})
    void letsThroughWhatTheOperatorNamed(String url) {
        assertThat(guard.check(url)).isInstanceOf(Destination.AllowListed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://returns.example.nhs.uk/",
                "https://returns.example.nhs.uk:8443/",
                "https://user@returns.example.nhs.uk/",
                "https://user:secret@returns.example.nhs.uk/",
                "https://returns.example.nhs.uk/#here",
                "http://127.0.0.1:8096/hook",
                "http://127.0.0.1/hook",
                "ftp://127.0.0.1:8095/",
                "https:returns.example.nhs.uk",
                "https:///hook",
                "file:///etc/passwd",
                "returns.example.nhs.uk",
                "https://exa mple/",
                "https://127.1/",
                "https://returns.example.nhs.uk./hook",
                "https://localhost/",
                "https://metadata/",
                "https://metadata.google.internal/computeMetadata/v1/",
                "https://printer.local/",
                "https://xn--/",
                "https://region..example.nhs.uk/",
                "https://returns_example.nhs.uk/",
                "https://returns.exämple.uk/",
                "https://@returns.example.nhs.uk/",
                "https://returns.example.nhs.uk\\@127.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00:ec2::254]/",
                "https://[::1]/",
                ""
            })
    void refusesTheRestWithAReason(String url) {
        assertThat(guard.check(url))
                .isInstanceOfSatisfying(Destination.Refused.class, refused -> assertThat(refused.reason())
                        .endsWith("."));
    }

    @Test
    void refusesAnEndlessAddress() {
        assertThat(guard.check("https://a.example/" + "x".repeat(2_000))).isInstanceOf(Destination.Refused.class);
    }
}
