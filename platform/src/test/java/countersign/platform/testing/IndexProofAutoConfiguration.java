package countersign.platform.testing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Lets the proof of indexes hear every application under test. */
@AutoConfiguration
class IndexProofAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer indexProof() {
        return settings -> settings.addCommandListener(DeclaredIndexListener.shared());
    }
}
