package countersign.local.receiver;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/** A plain page that shows what the region's system was sent, newest first. */
final class ReceivedPage implements ResponseDefinitionTransformerV2 {
    static final String NAME = "received-page";

    private static final String STYLE = """
            body{font:1rem/1.5 arial,sans-serif;margin:2rem;max-width:70rem}pre{background:#f0f4f5;padding:1rem;
            white-space:pre-wrap;overflow-wrap:anywhere}""";

    private static final String HEAD = """
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Stand-in NHSE receiver</title>
            <style>%s</style></head><body>
            <h1>Stand-in NHSE receiver</h1><p>Stands for the system of NHS England South West. Webhooks received:
            """.formatted(STYLE);

    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'";

    private final ReceivedCalls calls;

    ReceivedPage(ReceivedCalls calls) {
        this.calls = calls;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var received = calls.all();
        String articles =
                received.reversed().stream().map(ReceivedPage::article).collect(Collectors.joining());
        return new ResponseDefinitionBuilder()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withHeader("Content-Security-Policy", POLICY)
                .withBody(HEAD + received.size() + ".</p>" + articles + "</body></html>")
                .build();
    }

    private static String article(ReceivedCall call) {
        String headers = call.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return "<h2>" + escaped(call.receivedAt()) + "</h2><pre tabindex=\"0\">" + escaped(headers) + "\n\n"
                + escaped(call.body()) + "</pre>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
