package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.browser.Chromium;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a visit costs on the wire: compressed at first, then the page alone. */
class VisitsTest extends GatewayTest {

    private static final Logger LOG = LoggerFactory.getLogger(VisitsTest.class);
    private static final String LOADED = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map(one => ({ name: new URL(one.name).pathname, sent: one.transferSize, size: one.decodedBodySize }))
            """;

    /** Bytes as they were sent; 0 for what the browser had. */
    private record Loaded(String name, long sent, long size) {}

    @Test
    void loadEverythingCompressedOnceAndThenThePageAlone() {
        for (String service : List.of("review", "signoff", "actions")) {
            answers("/api/" + service + "/work", "{\"items\":[],\"next\":null}");
        }
        Around.PROVIDER.next(REVIEW_LEAD);
        try (var window = Chromium.window(Chromium.WIDE)) {
            var first = visit(window, "first");
            var second = visit(window, "second");

            assertThat(first)
                    .filteredOn(one -> one.name().endsWith(".css"))
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.sent()).isBetween(1L, sheet.size() / 3));
            assertThat(first).filteredOn(one -> one.name().endsWith(".js")).isNotEmpty();
            assertThat(second)
                    .filteredOn(one -> one.sent() > 0)
                    .extracting(Loaded::name)
                    .containsExactly("/work");
        }
    }

    @SuppressWarnings("unchecked") // what the script gives
    private List<Loaded> visit(Page window, String which) {
        window.navigate(address() + "/work");
        window.waitForLoadState();
        var loaded = ((List<Map<String, Object>>) window.evaluate(LOADED))
                .stream()
                        .map(one -> new Loaded(
                                (String) one.get("name"),
                                ((Number) one.get("sent")).longValue(),
                                ((Number) one.get("size")).longValue()))
                        .toList();
        var sent = loaded.stream().filter(one -> one.sent() > 0).toList();
        LOG.info(
                "The {} visit: {} requests, {} bytes",
                which,
                sent.size(),
                sent.stream().mapToLong(Loaded::sent).sum());
        return loaded;
    }
}
