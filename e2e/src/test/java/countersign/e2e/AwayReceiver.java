package countersign.e2e;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import countersign.e2e.suite.RunningSuite;
import countersign.local.receiver.Receiver;

/** The region's system in a state in which it takes nothing about one review, and everything else as always. */
final class AwayReceiver implements AutoCloseable {
    private final WireMock receiver;
    private final StubMapping away;

    /** Until it is closed, each webhook that names the review is answered with this status. */
    AwayReceiver(RunningSuite suite, String reviewId, int status) {
        receiver = WireMock.create()
                .host("127.0.0.1")
                .port(8095 + suite.portOffset())
                .build();
        away = receiver.register(WireMock.post(WireMock.urlPathEqualTo(Receiver.WEBHOOKS))
                .atPriority(1)
                .withRequestBody(WireMock.containing(reviewId))
                .willReturn(WireMock.aResponse().withStatus(status)));
    }

    @Override
    public void close() {
        receiver.removeStubMapping(away);
    }
}
