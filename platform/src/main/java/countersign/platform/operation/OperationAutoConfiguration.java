package countersign.platform.operation;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.stuck.StuckWorks;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration
@ConditionalOnBooleanProperty(name = "countersign.outbox.enabled", matchIfMissing = true)
@Import(StuckWorkController.class)
class OperationAutoConfiguration {

    @Bean
    RetryStuckWork retryStuckWork(AggregateStores stores, StuckWorks stuck, Clock clock) {
        return new RetryStuckWork(stores, stuck, clock);
    }

    @Bean
    StoppedWork stoppedWork(AggregateStores stores, StuckWorks stuck, Clock clock) {
        return new StoppedWork(stores, stuck, clock);
    }
}
