package countersign.platform.stuck;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnBooleanProperty(name = "countersign.outbox.enabled", matchIfMissing = true)
class StuckWorkAutoConfiguration {

    @Bean
    StuckWorks stuckWorks(MongoDatabase database, Clock clock, ObjectProvider<StuckWorkSource> sources) {
        return new StuckWorks(database, clock, sources::stream);
    }
}
