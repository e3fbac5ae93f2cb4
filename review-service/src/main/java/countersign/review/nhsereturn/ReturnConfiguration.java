package countersign.review.nhsereturn;

import countersign.platform.mongo.IndexCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReturnConfiguration {

    @Bean
    IndexCatalogue indexesOfReturns() {
        return Returns.indexes();
    }
}
