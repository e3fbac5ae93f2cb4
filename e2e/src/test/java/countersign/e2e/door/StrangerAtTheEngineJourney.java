package countersign.e2e.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.e2e.people.EngineToken;
import countersign.e2e.people.People;
import countersign.e2e.suite.Http;
import countersign.e2e.suite.RunningSuite;
import countersign.local.identity.Realm;
import countersign.local.identity.TokenEndpoint;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.ZeebeClientBuilder;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Somebody on the machine who is none of the services speaks to the engine itself, past them all. */
class StrangerAtTheEngineJourney {
    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("of-a-stranger")
            .startEvent()
            .endEvent()
            .done();

    private static final Map<String, Function<ZeebeClient, FinalCommandStep<?>>> COMMANDS = Map.of(
            "complete", engine -> engine.newCompleteCommand(1).variables(Map.of("declined", false)),
            "fail", engine -> engine.newFailCommand(1).retries(0),
            "throw an error", engine -> engine.newThrowErrorCommand(1).errorCode("x"),
            "cancel", engine -> engine.newCancelInstanceCommand(1),
            "correct", engine -> engine.newSetVariablesCommand(1).variables(Map.of("outcome", "approved")),
            "publish",
                    engine -> engine.newPublishMessageCommand()
                            .messageName("region-answered")
                            .correlationKey("1"),
            "deploy", engine -> engine.newDeployResourceCommand().addProcessModel(MODEL, "of-a-stranger.bpmn"),
            "start",
                    engine -> engine.newCreateInstanceCommand()
                            .bpmnProcessId("review-route")
                            .latestVersion(),
            "take work",
                    engine -> engine.newActivateJobsCommand()
                            .jobType("io.camunda.zeebe:userTask")
                            .maxJobsToActivate(1),
            "look", ZeebeClient::newTopologyRequest);

    private static final Map<String, String> POSTS = Map.of(
            "/v1/jobs/1/completion", "{\"variables\":{\"declined\":false}}",
            "/v1/jobs/1/failure", "{\"retries\":0}",
            "/v1/jobs/activation", "{\"type\":\"io.camunda.zeebe:userTask\",\"maxJobsToActivate\":1,\"timeout\":1000}",
            "/v1/user-tasks/1/completion", "{}",
            "/v2/process-instances/1/cancellation", "{}",
            "/v2/messages/publication", "{\"name\":\"region-answered\",\"correlationKey\":\"1\"}",
            "/v2/deployments", "{}",
            "/v2/process-instances", "{\"bpmnProcessId\":\"review-route\"}");

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);

    @Test
    void isRefusedEveryCommandWhateverTheTokenUnlessItIsAServicesOwnForTheEngine() {
        strangers().forEach((who, token) -> {
            try (ZeebeClient engine = engine(token)) {
                COMMANDS.forEach((what, command) -> isRefused(command.apply(engine), what + ", as " + who));
            }
        });
        try (ZeebeClient engine =
                engine(Optional.of(EngineToken.ofAService(suite).token().get()))) {
            assertThat(engine.newTopologyRequest().send().join().getBrokers()).isNotEmpty();
        }
    }

    @Test
    void isRefusedAtTheOtherDoorAsWell() {
        strangers().forEach((who, token) -> {
            POSTS.forEach((path, body) -> assertThat(rest("POST", path, token, body))
                    .as("%s, as %s", path, who)
                    .isEqualTo(401));
            assertThat(rest("GET", "/v2/topology", token, "")).as(who).isEqualTo(401);
        });
        assertThat(rest(
                        "GET",
                        "/v2/topology",
                        Optional.of(EngineToken.ofAService(suite).token().get()),
                        ""))
                .isEqualTo(200);
    }

    private static void isRefused(FinalCommandStep<?> command, String what) {
        ClientStatusException refused = catchThrowableOfType(
                ClientStatusException.class, () -> command.send().join(30, TimeUnit.SECONDS));
        assertThat(refused).as(what).isNotNull();
        assertThat(refused.getStatusCode()).as(what).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    private Map<String, Optional<String>> strangers() {
        Map<String, Optional<String>> strangers = new LinkedHashMap<>();
        strangers.put("nobody", Optional.empty());
        strangers.put("somebody with a token of their own making", Optional.of("eyJhbGciOiJub25lIn0.e30."));
        strangers.put("a person", Optional.of(people.token("bnssg-sro")));
        strangers.put("the operator", Optional.of(people.token("platform-operator")));
        for (String client :
                new String[] {"nhse-south-west-system", "local-setup", "engine-incidents", "review-service"}) {
            strangers.put(
                    client,
                    Optional.of(new TokenEndpoint(suite.issuer())
                            .clientCredentials(client, Realm.clientSecret(suite.secrets(), client))));
        }
        return strangers;
    }

    private ZeebeClient engine(Optional<String> token) {
        ZeebeClientBuilder engine = ZeebeClient.newClientBuilder()
                .grpcAddress(suite.engine())
                .preferRestOverGrpc(false)
                .usePlaintext();
        token.ifPresent(text -> engine.credentialsProvider(new EngineToken(() -> text)));
        return engine.build();
    }

    private int rest(String method, String path, Optional<String> token, String body) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        token.ifPresent(text -> headers.put("Authorization", "Bearer " + text));
        return Http.send(method, suite.engineRest() + path, headers, body).status();
    }
}
