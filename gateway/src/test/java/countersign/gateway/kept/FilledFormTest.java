package countersign.gateway.kept;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.door.kept.KeptForm;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilledFormTest {

    /** What is added gets a new address each time its page is shown: sent again, it is that one thing, once. */
    @Test
    void goesWhereItWasSentToAtFirst() {
        var kept = new KeptForm(
                "/plan/new", "/plan/action-1", new LinkedHashMap<>(Map.of("title", List.of("Hire"))), Instant.EPOCH);

        var filled = FilledForm.of(
                "<main><form method=\"post\" action=\"/plan/action-2\"><input name=\"title\">"
                        + "<input type=\"hidden\" name=\"_csrf\" value=\"t1\"></form></main>",
                kept,
                "id");

        assertThat(filled).hasValueSatisfying(page -> assertThat(page)
                .contains("action=\"/plan/action-1\"", "value=\"Hire\"")
                .doesNotContain("action-2"));
        assertThat(filled).hasValueSatisfying(page -> assertThat(page)
                .as("can be thrown away")
                .containsPattern("<form method=\"post\" action=\"/kept/id/discarded\"><input[^>]*value=\"t1\""));
    }

    /** A row is an item's, whose key may have several words and a number. */
    @Test
    void hasTheRowsThatItWasSentWith() {
        var kept = new KeptForm(
                "/form",
                "/form",
                new LinkedHashMap<>(Map.of(
                        "answer.tools-2.used[0].text", List.of("One"), "answer.tools-2.used[1].text", List.of("Two"))),
                Instant.EPOCH);

        var filled = FilledForm.of(
                "<main><form method=\"post\" action=\"/form\"><div data-row=\"answer.tools-2.used\" data-named=\"Tool 1\">"
                        + "<input name=\"answer.tools-2.used[0].text\"></div></form></main>",
                kept,
                "id");

        assertThat(filled)
                .hasValueSatisfying(page -> assertThat(page).contains("value=\"One\"", "value=\"Two\"", "Tool 2"));
    }
}
