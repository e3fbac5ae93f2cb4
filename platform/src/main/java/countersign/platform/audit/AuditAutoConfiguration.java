package countersign.platform.audit;

import countersign.platform.outbox.OutboxHandler;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnBooleanProperty(name = "countersign.outbox.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "countersign.audit.enabled", matchIfMissing = true)
@EnableFeignClients(clients = AuditRecorder.class)
class AuditAutoConfiguration {

    @Bean
    OutboxHandler<?> auditDelivery(AuditRecorder recorder) {
        return new AuditDelivery(recorder);
    }
}
