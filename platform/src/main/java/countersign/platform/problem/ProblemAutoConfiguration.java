package countersign.platform.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "countersign.resource-server.enabled", matchIfMissing = true)
    ProblemAdvice.Everywhere problemsEverywhere() {
        return new ProblemAdvice.Everywhere();
    }

    @Bean
    @ConditionalOnProperty(name = "countersign.resource-server.enabled", havingValue = "false")
    ProblemAdvice.OfRestControllers problemsOfRestControllers() {
        return new ProblemAdvice.OfRestControllers();
    }
}
