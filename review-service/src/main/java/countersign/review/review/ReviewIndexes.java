package countersign.review.review;

import countersign.platform.mongo.IndexCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewIndexes {

    @Bean
    IndexCatalogue indexesOfReviews() {
        return IndexCatalogue.on(Reviews.COLLECTION).index(Reviews.SIGHT, "-" + Reviews.OPENED_AT, "_id");
    }
}
