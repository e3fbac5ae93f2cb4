package countersign.review.revision;

import countersign.platform.mongo.IndexCatalogue;
import countersign.review.revision.document.RevisionDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

    @Bean
    IndexCatalogue indexesOfRevisions() {
        return Revisions.indexes();
    }

    @Bean
    RevisionDocument revisionDocument() {
        return new RevisionDocument();
    }
}
