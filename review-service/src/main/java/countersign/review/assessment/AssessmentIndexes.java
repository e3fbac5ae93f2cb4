package countersign.review.assessment;

import countersign.platform.mongo.IndexCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentIndexes {

    @Bean
    IndexCatalogue indexesOfAssessments() {
        return Headlines.indexes();
    }
}
