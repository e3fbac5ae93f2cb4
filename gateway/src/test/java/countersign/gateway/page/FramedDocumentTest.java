package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FramedDocumentTest {

    private static String policyOf(String html) {
        return String.valueOf(FramedDocument.of(html.getBytes(StandardCharsets.UTF_8))
                .getHeaders()
                .getFirst("Content-Security-Policy"));
    }

    @Test
    void allowsTheDocumentsOwnStyleSheetAndNothingElseThatIsInline() {
        assertThat(policyOf("<html><style>p { color: red; }</style><p style='color: blue'>x</p></html>"))
                .isEqualTo("sandbox; default-src 'none'; frame-ancestors 'self';"
                        + " style-src 'sha256-pckGv9YvNcB5xy+Y4fbqhyo+ib850wyiuWeNbZvLi00='");
    }

    @Test
    void allowsNoStyleWhereThereIsNone() {
        assertThat(policyOf("<p>x</p>")).endsWith("style-src 'none'").doesNotContain("unsafe");
    }
}
