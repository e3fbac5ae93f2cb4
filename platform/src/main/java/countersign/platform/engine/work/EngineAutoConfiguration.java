package countersign.platform.engine.work;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.Engine;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.JobNames;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.outbox.OutboxHandler;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** What use cases need, whatever the engine is: their messages to it are delivered. */
@AutoConfiguration(after = ZeebeAutoConfiguration.class)
@ConditionalOnBean(Engine.class)
class EngineAutoConfiguration {

    @Bean
    OutboxHandler<?> publishMessage(Engine engine) {
        return new PublishMessage(engine);
    }

    @Bean
    OutboxHandler<?> completeJob(
            Engine engine,
            MongoDatabase database,
            Clock clock,
            ObjectProvider<HeldWorkHandler> handlers,
            ObjectProvider<JobNames> names) {
        return new CompleteJob(
                engine,
                new HeldJobs(database, clock),
                new HeldWorkHandlers(handlers::stream),
                names.getIfAvailable(JobNames::byIds));
    }

    @Bean
    OutboxHandler<?> resolveIncident(Engine engine) {
        return new ResolveIncident(engine);
    }

    @Bean
    IndexCatalogue heldJobIndexes() {
        return HeldJobs.INDEXES;
    }
}
