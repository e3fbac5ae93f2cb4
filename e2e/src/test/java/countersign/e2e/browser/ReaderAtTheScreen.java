package countersign.e2e.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import countersign.browser.Chromium;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who only reads: takes pages apart into what they say, and follows their links. */
public final class ReaderAtTheScreen extends Screen {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final String TAKE_APART = """
            () => {
              const text = e => e ? e.textContent.replace(/\\s+/g, ' ').trim() : '';
              const all = (e, what) => [...e.querySelectorAll(what)];
              const main = document.querySelector('main').cloneNode(true);
              all(main, '[data-part], [data-stage], form, .nhsuk-card--warning').forEach(e => e.remove());
              return JSON.stringify({
                stages: all(document, '[data-stage]').map(e => ({id: e.dataset.stage, state: e.dataset.state,
                  note: text(e.querySelector('.cs-stages__note'))})),
                parts: all(document, '[data-part]').map(e => ({part: e.dataset.part, says: all(e, 'p').map(text),
                  counts: all(e, '.cs-counts__item').map(c => ({number: text(c.querySelector('.cs-counts__number')),
                    words: text(c)})),
                  facts: all(e, 'dl > div').map(f => ({key: text(f.querySelector('dt')), value: text(f.querySelector('dd'))})),
                  rows: all(e, 'tbody tr').map(r => [...r.children].map(c => ({tag: text(c.querySelector('.nhsuk-tag')),
                    note: text(c.querySelector('.cs-note')), text: text(c)})))})),
                work: all(document, '.cs-work__item').map(w => text(w.querySelector('.cs-work__facts span'))),
                rest: text(main)});
            }""";

    private final String gateway;

    public ReaderAtTheScreen(RunningSuite suite, People people, String who) {
        super(suite, people, who);
        this.gateway = suite.gateway();
    }

    /** The page that is open, taken apart. */
    public JsonNode takenApart() {
        return JsonMapper.shared().readTree(String.valueOf(page.evaluate(TAKE_APART)));
    }

    /** Keeps a picture of the page that is open, as a desktop and as a phone. */
    public void pictured(String name) {
        for (int width : List.of(Chromium.PHONE, Chromium.WIDE)) {
            Look.picture(page, name, width);
        }
    }

    /** Follows every wanted link from page to page; answers those that lead nowhere, with where they stand. */
    public List<String> followsEveryLink(List<String> from, Predicate<String> wanted) {
        List<String> dead = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(from);
        var open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String path = open.remove();
            APIResponse answer = page.request().get(gateway + path, RequestOptions.create());
            if (answer.status() != 200 || !answer.url().startsWith(gateway)) {
                dead.add(path + " answers " + answer.status());
            } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                LINK.matcher(answer.text())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(wanted)
                        .filter(known::add)
                        .forEach(open::add);
            }
            answer.dispose();
        }
        return dead;
    }
}
