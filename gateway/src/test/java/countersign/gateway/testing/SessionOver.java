package countersign.gateway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import countersign.browser.NextPage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills every form of a page and sends it when the session is over. */
final class SessionOver {

    private static final String FORMS = "main form[method=post]";
    private static final String SESSION = "countersign";
    private static final String SENT = "button:not([name]):not([aria-hidden])";

    private SessionOver() {}

    static void look(Page window) {
        var address = window.url();
        int forms = window.locator(FORMS).count();
        for (int at = 0; at < forms; at++) {
            window.navigate(address);
            lookAt(window, at);
        }
        window.navigate(address);
    }

    private static void lookAt(Page window, int at) {
        var form = window.locator(FORMS).nth(at);
        var typed = fill(form);
        var send = form.locator(SENT);
        if (typed.isEmpty() || send.count() == 0) {
            return;
        }
        var action = form.getAttribute("action");
        Around.SERVICES.resetRequests();
        window.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
        open(form);
        NextPage.by(window, () -> send.first().click());

        assertThat(window.url()).as(action).contains("/kept/");
        assertThat(window.locator("main").innerText()).as(action).contains("This was not sent.");
        assertThat(now(window, typed)).as(action).isEqualTo(typed);
        Around.SERVICES.verify(0, postRequestedFor(anyUrl()));
        Around.SERVICES.verify(0, putRequestedFor(anyUrl()));
    }

    /** What is folded away is filled in as well. */
    private static void open(Locator form) {
        form.evaluate("""
                form => {
                  for (let e = form; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true
                  form.querySelectorAll('details').forEach((e) => { e.open = true })
                }
                """);
    }

    private static Map<String, String> fill(Locator form) {
        open(form);
        var typed = new LinkedHashMap<String, String>();
        for (var control : form.locator("input[type=text], input:not([type]), input[type=email], textarea")
                .all()) {
            var text = "Typed " + typed.size();
            control.fill(text);
            typed.put(control.getAttribute("name"), text);
        }
        return typed;
    }

    private static Map<String, String> now(Page window, Map<String, String> typed) {
        var found = new LinkedHashMap<String, String>();
        typed.keySet()
                .forEach(name -> found.put(
                        name,
                        window.locator("main [name=\"" + name + "\"]").first().inputValue()));
        return found;
    }
}
