package countersign.review.incident;

import countersign.platform.mongo.IndexCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

    @Bean
    IndexCatalogue indexesOfIncidents() {
        return Incidents.indexes();
    }
}
