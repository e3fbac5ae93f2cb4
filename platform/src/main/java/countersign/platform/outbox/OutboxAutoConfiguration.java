package countersign.platform.outbox;

import com.mongodb.client.MongoDatabase;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.sweep.Backoff;
import countersign.platform.sweep.Sweeper;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnProperty(name = "countersign.outbox.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            MongoDatabase database,
            Clock clock,
            OutboxSettings settings,
            StuckWorks stuck,
            ObjectProvider<OutboxHandler<?>> handlers) {
        return new OutboxRelay(Stream.of(Lane.values())
                .map(lane -> lane(
                        lane, new OutboxLeases(database, clock, settings.lease(), lane), settings, stuck, handlers))
                .toList());
    }

    @Bean
    Sweeper outboxSweeper(OutboxRelay relay, OutboxSettings settings) {
        return new Sweeper("outbox", settings.sweepEvery(), relay::submitDue);
    }

    private static LaneDelivery lane(
            Lane lane,
            OutboxLeases leases,
            OutboxSettings settings,
            StuckWorks stuck,
            ObjectProvider<OutboxHandler<?>> handlers) {
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        return new LaneDelivery(lane, leases, new OutboxDelivery(leases, stuck, backoff, handlers::stream), settings);
    }
}
