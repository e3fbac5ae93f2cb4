package countersign.gateway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A family of pages, walked in every way and while the services are away. {@link EveryPageTest} finds pages that no
 * family names.
 */
public abstract class PagesTest extends WalkedPages {

    /** Whether the pages show anything that a service has. */
    protected boolean needServices() {
        return true;
    }

    /** Whatever form it is, and whatever the services say to it. */
    @Test
    void keepWhatWasTypedWhenItIsRefused() {
        story();
        var browser = signedIn(reader());
        pages().forEach(page -> Refusals.look(browser, page));
    }

    @Test
    void sayWhenTheServicesAreAway() {
        var browser = signedIn(reader());
        Around.SERVICES.resetAll();
        Around.SERVICES.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));
        for (String page : pages()) {
            var shown = browser.get(page);
            assertThat(shown.statusCode()).as(page).isNotEqualTo(500);
            assertThat(shown.body().contains("does not answer at the moment") || !needServices())
                    .as("%s says that a service is away", page)
                    .isTrue();
        }
    }
}
