package countersign.platform.testing;

import countersign.platform.engine.Engine;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(beforeName = "countersign.platform.engine.EngineAutoConfiguration")
@ConditionalOnProperty(name = "countersign.engine.enabled", havingValue = "false")
class RecordingEngineAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Engine.class)
    RecordingEngine recordingEngine() {
        return new RecordingEngine();
    }
}
