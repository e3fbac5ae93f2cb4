package countersign.platform.engine.work;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded engine asks for no token: what is shown is that calls end, and work goes on, whatever the provider. */
@ZeebeProcessTest
class EngineCredentialsTest {

    private static final String TOKEN = "/token";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WireMockServer provider =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    private ZeebeTestEngine engine;
    private ZeebeClient client;
    private LoggedIn loggedIn;

    /** The extension fills in one client, which asks for nothing. */
    private record LoggedIn(ZeebeClient engine) {}

    @BeforeEach
    void logIn() {
        provider.start();
        provider.stubFor(post(urlPathEqualTo(TOKEN)).willReturn(serviceUnavailable()));
        var login = new EngineLogin(provider.baseUrl() + TOKEN, "a-service", "secret", "engine", "");
        loggedIn = new LoggedIn(ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
                .preferRestOverGrpc(false)
                .credentialsProvider(login.credentials(Clock.systemUTC()).orElseThrow())
                .usePlaintext()
                .build());
    }

    @AfterEach
    void stop() {
        loggedIn.engine().close();
        provider.stop();
    }

    @Test
    void withoutATokenACallFailsAtOnceAndWithOneItIsAnswered() {
        assertThatThrownBy(() -> loggedIn.engine().newTopologyRequest().send().join(60, TimeUnit.SECONDS))
                .isInstanceOf(ClientStatusException.class)
                .hasStackTraceContaining("There is no token for the engine");
        grants();
        assertThat(loggedIn.engine()
                        .newTopologyRequest()
                        .send()
                        .join(60, TimeUnit.SECONDS)
                        .getBrokers())
                .isNotEmpty();
    }

    @Test
    void workThatCameWhileTheProviderWasAwayIsDoneOnceItIsBack() {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("errand")
                                .startEvent()
                                .serviceTask("run-it", task -> task.zeebeJobType("errand"))
                                .endEvent()
                                .done(),
                        "errand.bpmn")
                .requestTimeout(PATIENCE)
                .send()
                .join();
        client.newCreateInstanceCommand()
                .bpmnProcessId("errand")
                .latestVersion()
                .requestTimeout(PATIENCE)
                .send()
                .join();
        List<Long> done = new CopyOnWriteArrayList<>();
        try (var _ = loggedIn.engine()
                .newWorker()
                .jobType("errand")
                .handler((_, job) -> done.add(job.getKey()))
                .open()) {
            await().atMost(PATIENCE)
                    .until(() -> provider.countRequestsMatching(postRequestedFor(urlPathEqualTo(TOKEN))
                                            .build())
                                    .getCount()
                            > 1);
            assertThat(done).isEmpty();
            grants();
            await().atMost(PATIENCE).until(() -> done.size() == 1);
        }
    }

    @Test
    void anEngineThatAsksForNoTokenIsShownNone() {
        assertThat(new EngineLogin("", "a-service", "secret", "engine", "").credentials(Clock.systemUTC()))
                .isEmpty();
    }

    private void grants() {
        provider.stubFor(post(urlPathEqualTo(TOKEN))
                .willReturn(okJson("{\"access_token\":\"of-a-service\",\"expires_in\":45}")));
    }
}
