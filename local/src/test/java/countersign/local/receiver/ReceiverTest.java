package countersign.local.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.local.Child;
import countersign.local.FreePort;
import countersign.local.part.Readiness;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverTest {
    private final int port = FreePort.find();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void keepsEveryWebhookAndShowsItAsTextAfterARestart(@TempDir Path folder) throws Exception {
        try (Child _ = receiver(folder)) {
            HttpRequest webhook = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Receiver.WEBHOOKS))
                    .header("webhook-id", "msg_1")
                    .header("webhook-signature", "v1,abc")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"note\":\"<script>\"}"))
                    .build();
            assertThat(http.send(webhook, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(new ReceivedCalls(folder).all()).singleElement().satisfies(call -> {
            assertThat(call.body()).isEqualTo("{\"note\":\"<script>\"}");
            assertThat(call.headers())
                    .containsEntry("webhook-id", "msg_1")
                    .containsEntry("webhook-signature", "v1,abc");
        });
        try (Child _ = receiver(folder)) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            assertThat(http.send(page, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("Webhooks received:\n1.", "msg_1", "&lt;script&gt;")
                    .doesNotContain("<script>");
        }
    }

    private Child receiver(Path folder) {
        Child receiver = Child.of(Receiver.class, Integer.toString(port), folder.toString());
        await().atMost(Duration.ofSeconds(60)).until(Readiness.listening(port)::reached);
        return receiver;
    }
}
