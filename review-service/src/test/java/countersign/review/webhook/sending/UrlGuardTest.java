package countersign.review.webhook.sending;

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
