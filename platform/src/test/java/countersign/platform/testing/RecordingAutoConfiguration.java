package countersign.platform.testing;

import countersign.platform.engine.Engine;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The recording stand-ins, by what a test switches off. */
@AutoConfiguration(beforeName = "countersign.platform.engine.work.EngineAutoConfiguration")
class RecordingAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "countersign.audit.recording", havingValue = "true")
    RecordingAudit recordingAudit() {
        return new RecordingAudit();
    }

    @Bean
    @ConditionalOnProperty(name = "countersign.engine.enabled", havingValue = "false")
    @ConditionalOnMissingBean(Engine.class)
    RecordingEngine recordingEngine() {
        return new RecordingEngine();
    }
}
