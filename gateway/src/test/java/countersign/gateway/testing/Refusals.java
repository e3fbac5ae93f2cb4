package countersign.gateway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Sends every form of a page, empty and filled in, while the services refuse whatever is sent: what was typed stays in
 * view, also when it is longer than any field takes; and the same form sent twice names the same act.
 */
final class Refusals {

    private static final String PROBLEM = "{\"type\":\"urn:countersign:problem:%s\",\"detail\":\"It was refused.\"%s}";
    private static final String TYPED = "Typed words ";
    private static final String MORE = " and more words".repeat(1_000);
    private static final String KEY = "Idempotency-Key";

    private Refusals() {}

    static void look(Browser browser, String page) {
        int forms = forms(browser.get(page)).size();
        for (int at = 0; at < forms; at++) {
            sendEmpty(browser, page, at);
            lookAt(
                    browser,
                    page,
                    at,
                    "",
                    jsonResponse(PROBLEM.formatted("stale-version", ",\"currentVersion\":9"), 409));
            lookAt(browser, page, at, MORE, jsonResponse(PROBLEM.formatted("invalid-fields", ",\"errors\":[]"), 422));
            lookAt(browser, page, at, "", serviceUnavailable());
        }
    }

    private static List<FormElement> forms(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("main form[method=post]").forms();
    }

    /** What is left empty is named above and at its field, in the same words, and each link leads there. */
    private static void sendEmpty(Browser browser, String page, int at) {
        var form = forms(browser.get(page)).get(at);
        var sent = new LinkedHashMap<String, String>();
        for (var control : form.elements()) {
            var offered = Set.of("radio", "checkbox").contains(control.attr("type"));
            if (!control.attr("name").isEmpty() && !control.normalName().equals("button") && !offered) {
                sent.put(control.attr("name"), control.attr("type").equals("hidden") ? control.attr("value") : "");
            }
        }
        var shown = browser.postAsIs(form.attr("action"), encoded(sent));
        var of = "%s, form %d sent empty".formatted(page, at);
        assertThat(shown.statusCode()).as(of).isNotEqualTo(500);
        if (shown.statusCode() == 422) {
            namesEachField(Jsoup.parse(shown.body()), of);
        }
    }

    private static void namesEachField(Document page, String of) {
        assertThat(page.title()).as(of).startsWith("Error: ");
        assertThat(page.select(".nhsuk-error-summary__list li")).as(of).isNotEmpty();
        for (var link : page.select(".nhsuk-error-summary__list a")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as("%s: where “%s” leads", of, link.text())
                    .isNotNull();
            assertThat(page.select(".nhsuk-error-message").eachText())
                    .as("%s: the same words at the field", of)
                    .anyMatch(said -> said.contains(link.text()));
        }
    }

    private static void lookAt(Browser browser, String page, int at, String more, ResponseDefinitionBuilder answer) {
        var form = forms(browser.get(page)).get(at);
        var sent = filled(form, more);
        var typed =
                sent.values().stream().filter(value -> value.startsWith(TYPED)).toList();
        if (typed.isEmpty()) {
            return;
        }
        var refusing = Stream.of("POST", "PUT", "DELETE")
                .map(method -> Around.SERVICES.stubFor(
                        request(method, anyUrl()).atPriority(1).willReturn(answer)))
                .toList();
        try {
            Around.SERVICES.resetRequests();
            holdsAll(browser, send(browser, form.attr("action"), sent), typed, page);
            send(browser, form.attr("action"), sent);
            keysByAddress().forEach((address, keys) -> assertThat(keys)
                    .as("%s, sent twice to %s", page, address)
                    .hasSize(1));
        } finally {
            refusing.forEach(Around.SERVICES::removeStub);
        }
    }

    /** On through the check page, if the form leads to one. */
    private static HttpResponse<String> send(Browser browser, String action, Map<String, String> sent) {
        var shown = browser.postAsIs(action, encoded(sent));
        if (!shown.uri().getPath().startsWith("/check/")) {
            return shown;
        }
        var check = forms(shown).getFirst();
        return send(browser, check.attr("action"), filled(check, ""));
    }

    /** Of acts that name themselves. */
    private static Map<String, Set<String>> keysByAddress() {
        return Around.SERVICES.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .filter(asked -> asked.containsHeader(KEY))
                .collect(Collectors.groupingBy(
                        LoggedRequest::getUrl, Collectors.mapping(asked -> asked.getHeader(KEY), Collectors.toSet())));
    }

    /**
     * A page that led on has taken what was typed. What a person does after having proved who they are is refused on
     * another page: the form itself has it still.
     */
    private static void holdsAll(Browser browser, HttpResponse<String> shown, List<String> typed, String page) {
        var of = "%s, answered with %d".formatted(page, shown.statusCode());
        assertThat(shown.statusCode()).as(of).isNotEqualTo(500);
        if (shown.statusCode() >= 400) {
            boolean inAnswer = typed.stream().allMatch(shown.body()::contains);
            assertThat(inAnswer ? shown.body() : browser.get(page).body())
                    .as(of)
                    .contains(typed);
        }
    }

    private static Map<String, String> filled(FormElement form, String more) {
        var sent = new LinkedHashMap<String, String>();
        for (var control : form.elements()) {
            var name = control.attr("name");
            if (!name.isEmpty() && !control.normalName().equals("button") && !name.startsWith("paste.")) {
                sent.putIfAbsent(name, value(control, sent.size(), more));
            }
        }
        return sent;
    }

    private static String value(Element control, int at, String more) {
        var name = control.attr("name");
        return switch (control.normalName()) {
            case "select" -> control.select("option").last().attr("value");
            case "textarea" -> TYPED + at + more;
            default ->
                switch (control.attr("type")) {
                    case "hidden", "radio", "checkbox" -> control.attr("value");
                    default ->
                        name.endsWith(".day")
                                ? "31"
                                : name.endsWith(".month") ? "3" : name.endsWith(".year") ? "2030" : TYPED + at;
                };
        };
    }

    private static String encoded(Map<String, String> sent) {
        return sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
