package countersign.local.receiver;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;

/** Runs the stand-in for NHS England South West's system in a process of its own. */
public final class Receiver {
    /** Where returns are posted to. */
    public static final String WEBHOOKS = "/webhooks";

    private Receiver() {}

    /** Takes the port and the folder that keeps what was received. */
    public static void main(String[] arguments) {
        ReceivedCalls calls = new ReceivedCalls(Path.of(arguments[1]));
        WireMockServer server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .containerThreads(12)
                .jettyAcceptors(1)
                .maxRequestJournalEntries(200)
                .extensions(new KeepCalls(calls), new ReceivedPage(calls)));
        server.stubFor(any(anyUrl())
                .atPriority(9)
                .willReturn(aResponse().withStatus(404).withBody("The stand-in receiver only takes POST " + WEBHOOKS)));
        server.stubFor(post(urlPathEqualTo(WEBHOOKS)).willReturn(aResponse().withStatus(204)));
        server.stubFor(
                get(urlPathEqualTo("/")).willReturn(aResponse().withStatus(200).withTransformers(ReceivedPage.NAME)));
        server.start();
    }
}
