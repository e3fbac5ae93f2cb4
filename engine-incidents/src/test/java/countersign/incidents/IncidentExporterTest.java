package countersign.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentExporterTest {

    private final Receiver receiver = new Receiver();
    private final Broker broker =
            Broker.with(Map.of("url", receiver.url(), "longestPause", "PT0.1S", "mostWaiting", 3));
    private IncidentExporter exporter = broker.opens();

    @AfterEach
    void close() {
        exporter.close();
        receiver.close();
    }

    @Test
    void handsIncidentsOverInOrderAndOnlyThenAcknowledges() {
        receiver.answers(503);
        exporter.export(Records.raised(10, 1, "first"));
        exporter.export(Records.dull(11));
        exporter.export(Records.resolved(12, 1));
        assertThat(broker.acknowledged()).hasValue(-1);

        receiver.answers(204);

        soon().untilAsserted(() -> assertThat(receiver.incidents()).endsWith(1L, 1L));
        soon().untilAsserted(() -> assertThat(broker.acknowledged()).hasValue(12));
    }

    @Test
    void acknowledgesWhatIsNobodysConcernSoThatTheLogCanGo() {
        LongStream.rangeClosed(1, 1_000).forEach(at -> exporter.export(Records.dull(at)));

        soon().untilAsserted(() -> assertThat(broker.acknowledged()).hasValue(1_000));
        assertThat(receiver.incidents()).isEmpty();
    }

    @Test
    void keepsWhatCannotBeHandedOverAndDoesNotStopTheBroker() {
        receiver.goesAway();
        exporter.export(Records.raised(10, 1, "while away"));
        LongStream.rangeClosed(11, 10_000).forEach(at -> exporter.export(Records.dull(at)));
        assertThat(broker.acknowledged().get()).isLessThan(10);

        receiver.comesBack();

        soon().untilAsserted(() -> assertThat(receiver.incidents()).contains(1L));
        soon().untilAsserted(() -> assertThat(broker.acknowledged()).hasValue(10_000));
    }

    @Test
    void takesNoMoreThanItMayKeepAndGoesOnLater() {
        receiver.goesAway();
        for (long at = 1; at <= 3; at++) {
            exporter.export(Records.raised(at, at, "kept"));
        }
        assertThatThrownBy(() -> exporter.export(Records.raised(4, 4, "one too many")))
                .hasMessageContaining("3 records wait");
        exporter.export(Records.dull(4));

        receiver.comesBack();

        soon().untilAsserted(() -> assertThat(receiver.incidents()).containsExactly(1L, 2L, 3L));
        exporter.export(Records.raised(5, 4, "again"));
        soon().untilAsserted(() -> assertThat(receiver.incidents()).contains(4L));
    }

    @Test
    void handsOverAgainWhatABrokerHadNotAcknowledgedWhenItWasKilled() {
        receiver.answers(500);
        exporter.export(Records.raised(10, 1, "before the kill"));
        exporter.close();
        assertThat(broker.acknowledged().get()).isLessThan(10);

        receiver.answers(204);
        exporter = broker.opens();
        exporter.export(Records.raised(10, 1, "before the kill"));

        soon().untilAsserted(() -> assertThat(receiver.incidents()).isEqualTo(List.of(1L)));
    }

    @Test
    void saysThatItIsThereWhenThereIsNothingToTell() {
        exporter.close();
        exporter = Broker.with(Map.of("url", receiver.url(), "heartbeat", "PT0.1S"))
                .opens();

        soon().until(() -> receiver.calls() > 2);
        assertThat(receiver.incidents()).isEmpty();
    }

    @Test
    void replacesATokenThatIsRefused() {
        exporter.close();
        receiver.takesOnly("first");
        Map<String, Object> arguments = new HashMap<>(broker.arguments());
        arguments.putAll(Map.of("tokenUrl", receiver.tokenUrl(), "clientId", "engine", "clientSecret", "s+c&t"));
        exporter = Broker.with(arguments).opens();
        exporter.export(Records.raised(1, 1, "with the first token"));
        soon().untilAsserted(() -> assertThat(receiver.incidents()).containsExactly(1L));

        receiver.takesOnly("second");
        exporter.export(Records.raised(2, 2, "with the second"));

        soon().untilAsserted(() -> assertThat(receiver.incidents()).containsExactly(1L, 2L));
        assertThat(receiver.tokenRequests())
                .hasSize(2)
                .allMatch(form -> form.contains("client_secret=s%2Bc%26t") && form.contains("client_credentials"));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(1));
    }
}
